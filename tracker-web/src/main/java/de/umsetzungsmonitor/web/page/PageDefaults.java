package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What the header and footer of every page show. */
@ControllerAdvice(annotations = Controller.class)
class PageDefaults {

  private final Clock clock;

  PageDefaults(Clock clock) {
    this.clock = clock;
  }

  /** Who is signed in; null on the sign-in page. */
  @ModelAttribute("me")
  @Nullable SignedIn me(@AuthenticationPrincipal @Nullable SignedIn me) {
    return me;
  }

  /** The colour mode that was chosen, or {@code auto} for the system's. */
  @ModelAttribute("theme")
  String theme(@CookieValue(name = Theme.COOKIE, defaultValue = "auto") String theme) {
    return Theme.of(theme).attribute();
  }

  /** Whether single keys press buttons; somebody may have switched that off. */
  @ModelAttribute("keys")
  boolean keys(@CookieValue(name = PreferencesController.KEYS, defaultValue = "on") String keys) {
    return !keys.equals("off");
  }

  /**
   * The address of this page without its language, to which the language switch is added. What a
   * form was sent to may have no page of its own: there it is the page that held the form.
   */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
      return local(failed);
    }
    if (!request.getMethod().equals("GET")) {
      return pageBefore(request.getHeader(HttpHeaders.REFERER));
    }
    return withoutLanguage(
        UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString()));
  }

  private static String pageBefore(@Nullable String referer) {
    try {
      URI before = URI.create(referer == null ? "/" : referer);
      return withoutLanguage(
          UriComponentsBuilder.fromPath(local(before.getRawPath())).query(before.getRawQuery()));
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }

  /** A path on this site: one that begins with two slashes would name another. */
  private static String local(@Nullable String path) {
    return path == null ? "/" : path.replaceFirst("^/*", "/");
  }

  private static String withoutLanguage(UriComponentsBuilder address) {
    return address.replaceQueryParam("lang").build().toUriString();
  }

  @ModelAttribute("now")
  ZonedDateTime now() {
    return clock.instant().atZone(Days.ZONE);
  }

  /** What to quote when a page fails; stands in the log too. */
  @ModelAttribute("requestId")
  @Nullable Object requestId(HttpServletRequest request) {
    return request.getAttribute(RequestIds.ATTRIBUTE);
  }
}
