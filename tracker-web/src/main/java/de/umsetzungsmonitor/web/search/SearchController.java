package de.umsetzungsmonitor.web.search;

import static java.util.stream.Collectors.toMap;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchResult;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that finds provisions. */
@Controller
class SearchController {

  private final ProvisionSearch search;
  private final HitHeads heads;
  private final PolicyDocuments documents;

  SearchController(ProvisionSearch search, HitHeads heads, PolicyDocuments documents) {
    this.search = search;
    this.heads = heads;
    this.documents = documents;
  }

  /** Hits with filters; without a query all provisions in document order. */
  @GetMapping("/search")
  @PreAuthorize("isAuthenticated()")
  String page(SearchForm form, Model model) {
    SearchResult result = search.search(form.request());
    int last = SearchPage.lastPage(result.total(), form.request().size());
    if (form.request().page() > last) {
      return "redirect:" + form.pageAddress(last);
    }
    Map<String, String> names =
        documents.list(null).stream()
            .collect(toMap(PolicyDocument::slug, PolicyDocument::citation));
    model.addAttribute("search", SearchPage.of(form, result, heads.of(result), names));
    return "search/results";
  }
}
