package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.web.security.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one provision. */
@Controller
class ProvisionController {

  private final ProvisionPages pages;

  ProvisionController(ProvisionPages pages) {
    this.pages = pages;
  }

  /**
   * @param all whether all states are listed, even if there are many
   * @param history {@code all} for the history from its beginning
   */
  @GetMapping("/documents/{slug}/{eId}")
  @PreAuthorize("isAuthenticated()")
  String page(
      @PathVariable String slug,
      @PathVariable String eId,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "latest") String history,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.page(slug, eId, me, all, history.equals("all")));
    return "provision/page";
  }
}
