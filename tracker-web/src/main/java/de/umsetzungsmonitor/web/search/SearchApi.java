package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchResult;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds provisions for scripts, with the parameters of the page. */
@RestController
class SearchApi {

  private final ProvisionSearch search;
  private final HitHeads heads;

  SearchApi(ProvisionSearch search, HitHeads heads) {
    this.search = search;
    this.heads = heads;
  }

  @GetMapping("/api/search")
  @PreAuthorize("isAuthenticated()")
  SearchAnswer search(SearchForm form) {
    SearchResult result = search.search(form.request());
    return new SearchAnswer(
        result.total(),
        result.documents(),
        result.tookMs(),
        heads.of(result.hits(), null).stream().map(SearchAnswer.FoundProvision::of).toList(),
        result.facets(),
        result.didYouMean(),
        result.absent());
  }
}
