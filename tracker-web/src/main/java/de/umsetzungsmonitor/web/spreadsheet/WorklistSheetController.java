package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.StateNotAllowed;
import de.umsetzungsmonitor.domain.status.Worklist;
import de.umsetzungsmonitor.domain.status.WorklistCursor;
import de.umsetzungsmonitor.domain.status.WorklistItem;
import de.umsetzungsmonitor.domain.status.WorklistSlice;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.state.WorklistQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The worklist of a state as a table: what its page shows with the same filters, on all pages. Who
 * may take reports away as a file may do so here: auditors, and coordinators of the state.
 */
@Controller
class WorklistSheetController {

  /** Each part of the list counts the whole for its page; so few parts are better than many. */
  private static final int BATCH = 2_000;

  private final MemberStates states;
  private final Worklist worklist;
  private final SheetLines lines;
  private final SheetDownload download;
  private final Clock clock;

  WorklistSheetController(
      MemberStates states,
      Worklist worklist,
      SheetLines lines,
      SheetDownload download,
      Clock clock) {
    this.states = states;
    this.worklist = worklist;
    this.lines = lines;
    this.download = download;
    this.clock = clock;
  }

  @GetMapping("/states/{iso2}/worklist.xlsx")
  @PreAuthorize("hasAnyRole('AUDITOR', 'COORDINATOR')")
  void xlsx(
      @PathVariable String iso2,
      WorklistQuery query,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    String state = allowed(iso2, me);
    download.xlsx(
        response,
        name(state),
        SheetColumn.downloaded(),
        locale,
        sheet -> write(state, query, locale, sheet));
  }

  @GetMapping("/states/{iso2}/worklist.csv")
  @PreAuthorize("hasAnyRole('AUDITOR', 'COORDINATOR')")
  void csv(
      @PathVariable String iso2,
      WorklistQuery query,
      @RequestParam(defaultValue = "excel-de") String dialect,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    String state = allowed(iso2, me);
    download.csv(
        response,
        name(state),
        dialect,
        SheetColumn.downloaded(),
        locale,
        sheet -> write(state, query, locale, sheet));
  }

  private void write(String state, WorklistQuery query, Locale locale, SheetWriter sheet)
      throws IOException {
    LocalDate today = Days.today(clock);
    WorklistCursor cursor = null;
    boolean more = true;
    while (more) {
      WorklistSlice slice =
          worklist.slice(state, query.filter(), query.order(), cursor, BATCH, today);
      List<Long> provisions = slice.items().stream().map(WorklistItem::provision).toList();
      for (SheetLine line : lines.of(provisions, state, locale)) {
        sheet.write(line);
      }
      more = slice.items().size() == BATCH;
      cursor = more ? slice.items().getLast().next() : null;
    }
  }

  private String allowed(String iso2, SignedIn me) {
    String code = states.get(iso2).iso2();
    if (!me.exports(code)) {
      throw new StateNotAllowed(me.getUsername(), code);
    }
    return code;
  }

  private String name(String state) {
    return "arbeitsliste-" + state.toLowerCase(Locale.ROOT) + "-" + Days.today(clock);
  }
}
