package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchResult;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that finds provisions. */
@Controller
class SearchController {

  private final ProvisionSearch search;
  private final SearchPages pages;

  SearchController(ProvisionSearch search, SearchPages pages) {
    this.search = search;
    this.pages = pages;
  }

  /**
   * Hits with filters; without a query all provisions in document order. Coordinators see what
   * their own state says, unless they ask for another or none.
   */
  @GetMapping("/search")
  @PreAuthorize("isAuthenticated()")
  String page(
      SearchForm asked,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    SearchForm form = me.getStates().isEmpty() ? asked : asked.forState(me.getStates().getFirst());
    SearchResult result = search.search(form.request());
    int last = SearchPage.lastPage(result.total(), form.request().size());
    if (form.request().page() > last) {
      return "redirect:" + form.pageAddress(last);
    }
    response.setHeader("HX-Push-Url", form.pageAddress(form.request().page()));
    model.addAttribute("search", pages.of(form, result, me.getStates(), locale));
    return "search/results";
  }
}
