package de.umsetzungsmonitor.web.account;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; Spring Security answers the form. */
@Controller
class SignInController {

  @GetMapping("/login")
  @PreAuthorize("permitAll()")
  String form() {
    return "account/login";
  }
}
