package de.umsetzungsmonitor.web.link;

import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two provisions side by side, in the versions in force. */
@Controller
class CompareController {

  private final Provisions provisions;
  private final TypedProvisions typed;
  private final ComparedPairs pairs;

  CompareController(Provisions provisions, TypedProvisions typed, ComparedPairs pairs) {
    this.provisions = provisions;
    this.typed = typed;
    this.pairs = pairs;
  }

  /**
   * The comparison, or where nothing is named to compare with, the question.
   *
   * @param with {@code slug/eId} of the other provision, or how a person cites it
   */
  @GetMapping("/documents/{slug}/{eId}/compare")
  @PreAuthorize("isAuthenticated()")
  ModelAndView compare(
      @PathVariable String slug,
      @PathVariable String eId,
      @RequestParam(defaultValue = "") String with,
      @AuthenticationPrincipal SignedIn me) {
    Provision one = provisions.get(slug, eId);
    Optional<Provision> other = typed.find(with).filter(found -> !found.id().equals(one.id()));
    if (other.isPresent()) {
      return new ModelAndView("link/compare", "pair", pairs.of(one, other.get(), me));
    }
    return new ModelAndView(
            "link/choose", with.isBlank() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("one", pairs.alone(one))
        .addObject("with", with);
  }
}
