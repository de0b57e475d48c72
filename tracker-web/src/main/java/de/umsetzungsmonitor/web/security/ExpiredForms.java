package de.umsetzungsmonitor.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.cors.CorsUtils;

/**
 * Keeps what was typed when the session ended before a form was sent: the form's token is then
 * unknown, which is no lack of rights. A page offers to send the same entries once more.
 */
class ExpiredForms implements AccessDeniedHandler {

  /** A page of this server, or the person at the browser. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException, ServletException {
    if (e instanceof CsrfException && !isFromElsewhere(request)) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      request.getRequestDispatcher(ExpiredFormController.ADDRESS).forward(request, response);
    } else {
      otherwise.handle(request, response, e);
    }
  }

  /**
   * Whether a page of another site had the browser send it. What stands in it nobody typed here: to
   * offer it again, with a token, would be the forgery that the token is against. Browsers say so
   * (Fetch Metadata); without TLS they only name the origin.
   */
  private static boolean isFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null ? CorsUtils.isCorsRequest(request) : !OWN.contains(site);
  }
}
