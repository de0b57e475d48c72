package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionHead;
import de.umsetzungsmonitor.domain.provision.ProvisionHeads;
import de.umsetzungsmonitor.search.complete.Completed;
import de.umsetzungsmonitor.search.complete.Completed.NamedProvision;
import de.umsetzungsmonitor.search.complete.Completions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the search box proposes while somebody types. */
@Controller
class CompletionController {

  private final Completions completions;
  private final ProvisionHeads heads;

  CompletionController(Completions completions, ProvisionHeads heads) {
    this.completions = completions;
    this.heads = heads;
  }

  /**
   * A provision as it is called.
   *
   * @param heading the innermost of the headings above it
   */
  record ShownProvision(NamedProvision named, DocumentMetadata document, @Nullable String heading) {

    static ShownProvision of(NamedProvision named, ProvisionHead head) {
      return new ShownProvision(named, head.document(), ShownHit.nearest(named.heading()));
    }
  }

  /** The proposals as the options of a list box. */
  @GetMapping("/search/completions")
  @PreAuthorize("isAuthenticated()")
  String completions(@RequestParam(defaultValue = "") String q, Model model) {
    Completed completed = completions.of(q);
    List<ShownProvision> provisions = shown(completed.provisions());
    model.addAttribute("provisions", provisions);
    model.addAttribute("documents", completed.documents());
    model.addAttribute("queries", completed.queries());
    model.addAttribute(
        "count", provisions.size() + completed.documents().size() + completed.queries().size());
    return "search/completions";
  }

  /** What is gone from the database since the index was read is not proposed. */
  private List<ShownProvision> shown(List<NamedProvision> provisions) {
    if (provisions.isEmpty()) {
      return List.of();
    }
    Map<ProvisionAddress, ProvisionHead> known =
        heads.at(provisions.stream().map(CompletionController::address).toList());
    List<ShownProvision> shown = new ArrayList<>();
    for (NamedProvision provision : provisions) {
      ProvisionHead head = known.get(address(provision));
      if (head != null) {
        shown.add(ShownProvision.of(provision, head));
      }
    }
    return shown;
  }

  private static ProvisionAddress address(NamedProvision provision) {
    return new ProvisionAddress(provision.slug(), provision.eId());
  }
}
