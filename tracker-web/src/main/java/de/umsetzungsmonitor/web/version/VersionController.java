package de.umsetzungsmonitor.web.version;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.version.VersionComparisons;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions of a document side by side. */
@Controller
class VersionController {

  private final PolicyDocuments documents;
  private final VersionComparisons comparisons;
  private final ComparisonViews views;

  VersionController(
      PolicyDocuments documents, VersionComparisons comparisons, ComparisonViews views) {
    this.documents = documents;
    this.comparisons = comparisons;
    this.views = views;
  }

  /**
   * What changed.
   *
   * @param from the one version; the one before the other if none is named
   * @param to the other version, earlier or later; the one in force if none is named
   */
  @GetMapping("/documents/{slug}/changes")
  @PreAuthorize("isAuthenticated()")
  String changes(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      Model model) {
    PolicyDocument one = documents.get(slug, to);
    PolicyDocument other =
        documents.get(slug, from == null ? Math.max(1, one.version() - 1) : from);
    PolicyDocument before = one.version() < other.version() ? one : other;
    PolicyDocument after = before == one ? other : one;
    model.addAttribute("versions", documents.findBySlugOrderByVersion(slug));
    model.addAttribute("before", before);
    model.addAttribute("after", after);
    model.addAttribute(
        "comparison", views.of(comparisons.between(before, after), after.organization()));
    return "version/changes";
  }
}
