package de.umsetzungsmonitor.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests whose parameters nobody can decode, like {@code ?q=%zz}. Left to the server,
 * each would stand in the log as a failure of the tracker.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnreadableParameters extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | InvalidParameterException e) {
      Throwable cause = e instanceof ServletException wrapper ? wrapper.getRootCause() : e;
      if (!(cause instanceof InvalidParameterException unreadable) || response.isCommitted()) {
        throw e;
      }
      response.sendError(unreadable.getErrorCode());
    }
  }
}
