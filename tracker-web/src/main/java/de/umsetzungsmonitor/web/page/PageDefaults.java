package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * What every page shows, and what its forms and filters offer, unless its handler says otherwise.
 * No {@code @ModelAttribute} method, which would be called for scripts too.
 *
 * <ul>
 *   <li>{@code me}: who is signed in; null on the sign-in page
 *   <li>{@code theme}: the colour mode that was chosen, or {@code auto} for the system's
 *   <li>{@code keys}: whether single keys press buttons; somebody may have switched that off
 *   <li>{@code here}: the address of this page, to which the language switch is added
 *   <li>{@code now}: the moment of the page
 *   <li>{@code requestId}: what to quote when a page fails; stands in the log too
 *   <li>{@code organizations}, {@code modalities} and {@code addressees}: in the order in which
 *       choices show them
 * </ul>
 */
class PageDefaults implements HandlerInterceptor {

  private static final List<Organization> ORGANIZATIONS = List.of(Organization.values());
  private static final List<Modality> MODALITIES = List.of(Modality.values());
  private static final List<Addressee> ADDRESSEES = List.of(Addressee.values());

  private final Clock clock;

  PageDefaults(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null || leadsOn(page)) {
      return;
    }
    Map<String, @Nullable Object> defaults = new HashMap<>();
    defaults.put("me", me());
    defaults.put("theme", Theme.of(cookie(request, Theme.COOKIE)).attribute());
    defaults.put("keys", !cookie(request, PreferencesController.KEYS).equals("off"));
    defaults.put("here", here(request));
    defaults.put("now", clock.instant().atZone(Days.ZONE));
    defaults.put("requestId", request.getAttribute(RequestIds.ATTRIBUTE));
    defaults.put("organizations", ORGANIZATIONS);
    defaults.put("modalities", MODALITIES);
    defaults.put("addressees", ADDRESSEES);
    page.getModelMap().mergeAttributes(defaults);
  }

  /** Whether it is no page but the address of another, to which the model would be added. */
  private static boolean leadsOn(ModelAndView page) {
    return page.getViewName() == null
        || page.getViewName().startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
  }

  private static @Nullable SignedIn me() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn me
        ? me
        : null;
  }

  private static String cookie(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? "" : cookie.getValue();
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
