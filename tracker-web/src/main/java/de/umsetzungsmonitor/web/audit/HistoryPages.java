package de.umsetzungsmonitor.web.audit;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.history.EventKind;
import de.umsetzungsmonitor.domain.history.Journal;
import de.umsetzungsmonitor.domain.history.JournalFilter;
import de.umsetzungsmonitor.domain.history.JournalPage;
import de.umsetzungsmonitor.domain.history.JournalPosition;
import de.umsetzungsmonitor.web.page.DocumentFields;
import de.umsetzungsmonitor.web.page.StateNames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Loads pages of histories, and what their filters offer. */
@Component
class HistoryPages {

  private static final int SIZE = 50;

  /** How many people a filter offers; others can be typed. */
  private static final int PEOPLE = 300;

  private final Journal journal;
  private final StateNames states;
  private final DocumentFields documents;
  private final DisplayNames names;
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  HistoryPages(
      Journal journal,
      StateNames states,
      DocumentFields documents,
      DisplayNames names,
      HttpServletRequest request,
      HttpServletResponse response) {
    this.journal = journal;
    this.states = states;
    this.documents = documents;
    this.names = names;
    this.request = request;
    this.response = response;
  }

  /**
   * A page; where a filter replaces only the entries, the browser gets its tidy address.
   *
   * @param query says where it begins
   * @param path where the history stands
   */
  HistoryPage page(JournalFilter filter, AuditQuery query, String path) {
    JournalPosition after = query.position();
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Push-Url", query.address(path, after));
    }
    JournalPage page = journal.page(filter, after, SIZE);
    return new HistoryPage(
        page.entries(),
        stateNames(LocaleContextHolder.getLocale()),
        after == null ? null : query.address(path, null),
        page.next() == null ? null : query.address(path, page.next()));
  }

  /**
   * Puts into the model what a filter offers in these fields.
   *
   * @param document what the address asks for
   */
  void offer(List<String> fields, @Nullable String document, Locale locale, Model model) {
    model.addAttribute("fields", fields);
    if (fields.contains("kind")) {
      model.addAttribute("kinds", EventKind.values());
    }
    if (fields.contains("document")) {
      model.addAttribute("documentField", documents.one(document));
    }
    if (fields.contains("state")) {
      model.addAttribute("states", stateNames(locale));
    }
  }

  /** Some people by username, for those who may know who has an account. */
  Map<String, String> people() {
    return names.first(PEOPLE);
  }

  /** All states by their names. */
  Map<String, String> stateNames(Locale locale) {
    return states.byCode(locale);
  }
}
