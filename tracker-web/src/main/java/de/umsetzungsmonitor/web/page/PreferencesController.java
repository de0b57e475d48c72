package de.umsetzungsmonitor.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Remembers how somebody likes the pages. */
@Controller
class PreferencesController {

  /** The cookie that says whether single keys press buttons: {@code on} or {@code off}. */
  static final String KEYS = "keys";

  /** Sets the colour mode and goes back to where the form was. */
  @PostMapping(path = "/preferences", params = "theme")
  @PreAuthorize("permitAll()")
  ModelAndView theme(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response) {
    remember(Theme.COOKIE, Theme.of(theme).attribute(), response);
    return SeeOther.at(SeeOther.localAddress(back));
  }

  /** Switches single keys on or off and goes back to where the form was. */
  @PostMapping(path = "/preferences", params = KEYS)
  @PreAuthorize("permitAll()")
  ModelAndView keys(
      @RequestParam String keys,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response) {
    remember(KEYS, keys.equals("off") ? "off" : "on", response);
    return SeeOther.at(SeeOther.localAddress(back));
  }

  private static void remember(String name, String value, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
