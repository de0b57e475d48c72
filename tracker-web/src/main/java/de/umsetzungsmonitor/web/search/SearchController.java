package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchResult;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The page that finds provisions. */
@Controller
class SearchController {

  private final ProvisionSearch search;
  private final SearchPages pages;
  private final MessageSource messages;

  SearchController(ProvisionSearch search, SearchPages pages, MessageSource messages) {
    this.search = search;
    this.pages = pages;
    this.messages = messages;
  }

  /**
   * Hits with filters; without a query all provisions in document order. Coordinators see what
   * their own state says, unless they ask for another or none. Nothing but the citation of one
   * provision leads straight to it; with any other parameter ({@code all}) its hits are shown. What
   * cannot be read leads to the same search without it.
   */
  @GetMapping("/search")
  @PreAuthorize("isAuthenticated()")
  String page(
      @Nullable SearchForm asked,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    if (asked == null || errors.hasErrors()) {
      MistypedSearch mistyped = MistypedSearch.of(request.getParameterMap(), errors);
      if (!mistyped.lost().isEmpty()) {
        Object[] lost = {String.join(", ", mistyped.lost())};
        flash.addFlashAttribute("message", messages.getMessage("search.unread", lost, locale));
      }
      return "redirect:" + mistyped.address();
    }
    SearchForm form = asked.forState(me.getStates().stream().findFirst().orElse(null));
    SearchResult result = search.searchExplained(form.request());
    if (result.address() != null) {
      if (request.getParameterMap().keySet().equals(Set.of("q"))) {
        return "redirect:" + pathTo(result.address(), form.query());
      }
      form = form.ofHits();
    }
    int last = SearchPage.lastPage(result.total(), form.request().size());
    if (form.request().page() > last) {
      return "redirect:" + form.pageAddress(last);
    }
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Push-Url", form.pageAddress(form.request().page()));
    }
    model.addAttribute("search", pages.of(form, result, me.getStates(), locale));
    return "search/results";
  }

  /** Says what was typed, so that the page can lead back to its hits. */
  private static String pathTo(ProvisionAddress provision, String typed) {
    return UriComponentsBuilder.fromPath("/documents/{slug}/{eId}")
        .queryParam("q", "{typed}")
        .encode()
        .buildAndExpand(provision.slug(), provision.eId(), typed)
        .toUriString();
  }
}
