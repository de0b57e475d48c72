package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.StorableText;
import de.umsetzungsmonitor.domain.spreadsheet.RowOutcome;
import de.umsetzungsmonitor.domain.spreadsheet.Spreadsheet;
import de.umsetzungsmonitor.domain.spreadsheet.SpreadsheetApplication;
import de.umsetzungsmonitor.domain.spreadsheet.SpreadsheetCheck;
import de.umsetzungsmonitor.domain.spreadsheet.SpreadsheetNotFound;
import de.umsetzungsmonitor.domain.spreadsheet.Spreadsheets;
import de.umsetzungsmonitor.domain.status.StatusChange;
import de.umsetzungsmonitor.web.page.PageFormat;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A table that was sent: what would become of its rows, what was applied, and the rest. */
@Controller
@RequestMapping("/states/{iso2}/worklist/upload/{id:\\d+}")
@PreAuthorize("hasRole('COORDINATOR')")
class SheetController {

  private static final String ADDRESS = "/states/{iso2}/worklist/upload/{id}";

  private final Spreadsheets spreadsheets;
  private final SpreadsheetCheck check;
  private final SpreadsheetApplication application;
  private final SheetPages pages;
  private final SheetDownload download;
  private final MessageSource messages;
  private final PageFormat format;

  SheetController(
      Spreadsheets spreadsheets,
      SpreadsheetCheck check,
      SpreadsheetApplication application,
      SheetPages pages,
      SheetDownload download,
      MessageSource messages,
      PageFormat format) {
    this.spreadsheets = spreadsheets;
    this.check = check;
    this.application = application;
    this.pages = pages;
    this.download = download;
    this.messages = messages;
    this.format = format;
  }

  /**
   * A page of the rows with what would become, or became, of each. While they are applied it asks
   * how far that is; in the end it loads itself anew.
   */
  @GetMapping
  @Nullable ModelAndView page(
      @PathVariable String iso2,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable RowOutcome outcome,
      @RequestParam(defaultValue = "0") int after,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPolled,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      HttpServletResponse response) {
    Spreadsheet table = owned(iso2, id, me);
    SheetPage page = pages.page(table, outcome, after, locale);
    if (isPolled && !page.busy()) {
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    return page(HttpStatus.OK, page).addObject("reason", suggestedReason(table, locale));
  }

  /** Looks at all rows once more, after somebody else has changed reports, rights or texts. */
  @PostMapping("/check")
  ModelAndView again(
      @PathVariable String iso2, @PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    Spreadsheet table = owned(iso2, id, me);
    check.again(id, me.getUsername());
    return SeeOther.to(ADDRESS, table.iso2(), id);
  }

  /** Applies what is right; the page says what was applied and what was not. */
  @PostMapping("/apply")
  ModelAndView apply(
      @PathVariable String iso2,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    Spreadsheet table = owned(iso2, id, me);
    String why = StorableText.of(reason).strip();
    if (why.isEmpty() || why.length() > StatusChange.MAX_REASON) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, pages.page(table, null, 0, locale))
          .addObject("reason", reason)
          .addObject("mistake", why.isEmpty() ? "missing" : "long");
    }
    application.apply(id, why, me.getUsername());
    return SeeOther.to(ADDRESS, table.iso2(), id);
  }

  /** Forgets the table; what was applied stays. */
  @PostMapping("/discard")
  ModelAndView discard(
      @PathVariable String iso2,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes flash) {
    Spreadsheet table = owned(iso2, id, me);
    spreadsheets.forget(id, me.getUsername());
    Object[] name = {table.fileName()};
    flash.addFlashAttribute("message", messages.getMessage("spreadsheet.discarded", name, locale));
    return SeeOther.to("/states/{iso2}/worklist/upload", table.iso2());
  }

  /** The rows that were not applied as a workbook, to be mended and sent again. */
  @GetMapping("/rest.xlsx")
  void restAsWorkbook(
      @PathVariable String iso2,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Spreadsheet table = owned(iso2, id, me);
    download.xlsx(
        response,
        restName(table),
        List.of(SheetColumn.values()),
        locale,
        sheet -> pages.writeRest(table, locale, sheet));
  }

  /** The same as CSV. */
  @GetMapping("/rest.csv")
  void restAsCsv(
      @PathVariable String iso2,
      @PathVariable long id,
      @RequestParam(defaultValue = "excel-de") String dialect,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Spreadsheet table = owned(iso2, id, me);
    download.csv(
        response,
        restName(table),
        dialect,
        List.of(SheetColumn.values()),
        locale,
        sheet -> pages.writeRest(table, locale, sheet));
  }

  private static ModelAndView page(HttpStatus status, SheetPage page) {
    return new ModelAndView("spreadsheet/check", status).addObject("page", page);
  }

  /** The table, where it belongs: under its own state. */
  private Spreadsheet owned(String iso2, long id, SignedIn me) {
    Spreadsheet table = spreadsheets.owned(id, me.getUsername());
    if (!table.iso2().equals(iso2)) {
      throw new SpreadsheetNotFound(id);
    }
    return table;
  }

  private String suggestedReason(Spreadsheet table, Locale locale) {
    Object[] parts = {table.fileName(), format.day(table.createdAt())};
    return messages.getMessage("spreadsheet.reason.suggested", parts, locale);
  }

  private static String restName(Spreadsheet table) {
    return "rest-" + table.iso2().toLowerCase(Locale.ROOT) + "-" + table.id();
  }
}
