package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
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
   * @param version an older version to read; the one in force if none is named
   * @param all whether all states are listed, even if there are many
   */
  @GetMapping("/documents/{slug}/{eId}")
  @PreAuthorize("isAuthenticated()")
  String page(
      @PathVariable String slug,
      @PathVariable String eId,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "false") boolean all,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    ProvisionAddress address = new ProvisionAddress(slug, version, eId);
    model.addAttribute("page", pages.page(address, me, all));
    return "provision/page";
  }
}
