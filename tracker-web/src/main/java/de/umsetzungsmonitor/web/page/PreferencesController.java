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

  /** Sets the colour mode and goes back to where the form was. */
  @PostMapping("/preferences")
  @PreAuthorize("permitAll()")
  ModelAndView theme(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(Theme.COOKIE, Theme.of(theme).attribute())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return SeeOther.at(localAddress(back));
  }

  /** Only a path of this server is gone back to: one slash, and no second one or backslash. */
  private static String localAddress(String back) {
    return back.matches("/(?![/\\\\])[^\\r\\n]*") || back.equals("/") ? back : "/";
  }
}
