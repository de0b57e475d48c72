package de.umsetzungsmonitor.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Keeps what was typed when the session ended before a form was sent: the form's token is then
 * unknown, which is no lack of rights. A page offers to send the same entries once more.
 */
class ExpiredForms implements AccessDeniedHandler {

  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException, ServletException {
    if (e instanceof CsrfException) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      request.getRequestDispatcher(ExpiredFormController.ADDRESS).forward(request, response);
    } else {
      otherwise.handle(request, response, e);
    }
  }
}
