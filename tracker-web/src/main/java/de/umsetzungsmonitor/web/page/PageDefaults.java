package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

  /**
   * One method for all of them, as each is looked up and called anew for each request.
   *
   * <ul>
   *   <li>{@code me}: who is signed in; null on the sign-in page
   *   <li>{@code theme}: the colour mode that was chosen, or {@code auto} for the system's
   *   <li>{@code keys}: whether single keys press buttons; somebody may have switched that off
   *   <li>{@code here}: the address of this page, to which the language switch is added
   *   <li>{@code now}: the moment of the page
   *   <li>{@code requestId}: what to quote when a page fails; stands in the log too
   * </ul>
   */
  @ModelAttribute
  void addTo(
      Model model,
      HttpServletRequest request,
      @AuthenticationPrincipal @Nullable SignedIn me,
      @CookieValue(name = Theme.COOKIE, defaultValue = "auto") String theme,
      @CookieValue(name = PreferencesController.KEYS, defaultValue = "on") String keys) {
    model.addAttribute("me", me);
    model.addAttribute("theme", Theme.of(theme).attribute());
    model.addAttribute("keys", !keys.equals("off"));
    model.addAttribute("here", here(request));
    model.addAttribute("now", clock.instant().atZone(Days.ZONE));
    model.addAttribute("requestId", request.getAttribute(RequestIds.ATTRIBUTE));
  }

  /**
   * The address of this page without its language. What a form was sent to may have no page of its
   * own: there it is the page that held the form.
   */
  private static String here(HttpServletRequest request) {
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
}
