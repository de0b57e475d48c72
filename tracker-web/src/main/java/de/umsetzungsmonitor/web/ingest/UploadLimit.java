package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.web.security.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an upload that says it is larger than the server takes, before anything is read of it, or
 * that has more parts, or longer names of files. It stands before the security filters: they would
 * look for the form's token in a body that cannot be read and blame a missing right. For the same
 * reason nothing may be dispatched to an error page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadLimit extends OncePerRequestFilter {

  private final long maxBytes;
  private final ApiProblems problems;

  UploadLimit(MultipartProperties properties, ApiProblems problems) {
    this.maxBytes = properties.getMaxRequestSize().toBytes();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() <= maxBytes && isReadable(request)) {
      chain.doFilter(request, response);
    } else if (request.getRequestURI().startsWith("/api/")) {
      problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "ingest.problem.TOO_LARGE");
    } else {
      // The forms of reports and of tables, which take files too, say so themselves.
      String address = request.getRequestURI();
      boolean saysSo = address.startsWith("/documents/") || address.endsWith("/worklist/upload");
      String form = saysSo ? address : "/ingest/new";
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, form + "?tooLarge");
    }
  }

  /** Whether the server can take a form apart; scripts are told so where their upload is read. */
  private static boolean isReadable(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null
        || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
        || request.getRequestURI().startsWith("/api/")) {
      return true;
    }
    try {
      request.getParameterMap();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
