package de.umsetzungsmonitor.web.error;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last word on a request that failed: a page for people, a problem detail for scripts. */
@Controller
class ErrorAnswers implements ErrorController {

  /** Where a request keeps the {@link DocumentSuperseded} that it met. */
  static final String SUPERSEDED = DocumentSuperseded.class.getName();

  /** Those with a page of their own; the others share one for each side's fault. */
  private static final Set<Integer> PAGES = Set.of(403, 404, 409, 422);

  /** A page in words. */
  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  @PreAuthorize("permitAll()")
  ModelAndView page(HttpServletRequest request) {
    HttpStatus status = status(request);
    if (request.getAttribute(SUPERSEDED) instanceof DocumentSuperseded superseded) {
      return new ModelAndView("error/superseded", status)
          .addObject("slug", superseded.slug())
          .addObject("version", superseded.version());
    }
    String shared = status.is5xxServerError() ? "5xx" : "4xx";
    String page = PAGES.contains(status.value()) ? String.valueOf(status.value()) : shared;
    return new ModelAndView("error/" + page, status).addObject("status", status.value());
  }

  /** A problem detail (RFC 9457) that says no more than the status does. */
  @RequestMapping("/error")
  @PreAuthorize("permitAll()")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    return ResponseEntity.of(ProblemDetail.forStatus(status(request))).build();
  }

  /** What went wrong; nothing did where somebody only came to see this address. */
  private static HttpStatus status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatus.valueOf(code)
        : HttpStatus.NOT_FOUND;
  }
}
