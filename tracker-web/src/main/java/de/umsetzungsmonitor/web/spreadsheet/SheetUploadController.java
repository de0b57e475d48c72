package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.spreadsheet.SentTable;
import de.umsetzungsmonitor.domain.spreadsheet.SpreadsheetCheck;
import de.umsetzungsmonitor.domain.spreadsheet.Spreadsheets;
import de.umsetzungsmonitor.domain.spreadsheet.TooManySpreadsheets;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.StateNotAllowed;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.state.WorklistQuery;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a filled in table in; what would become of its rows is on the next page. */
@Controller
@RequestMapping("/states/{iso2}/worklist/upload")
class SheetUploadController {

  private final MemberStates states;
  private final Spreadsheets spreadsheets;
  private final SpreadsheetCheck check;
  private final SheetWords words;

  SheetUploadController(
      MemberStates states, Spreadsheets spreadsheets, SpreadsheetCheck check, SheetWords words) {
    this.states = states;
    this.spreadsheets = spreadsheets;
    this.check = check;
    this.words = words;
  }

  /** The form, with the tables that are still kept. */
  @GetMapping
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView form(
      @PathVariable String iso2,
      WorklistQuery query,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    MemberState state = allowed(iso2, me);
    return state.iso2().equals(iso2)
        ? page(HttpStatus.OK, state, query, me, locale)
        : SeeOther.at(query.address(state.iso2(), "/upload"));
  }

  /** The form again after the server turned a file away that it did not even read. */
  @GetMapping(params = "tooLarge")
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView afterTooLarge(
      @PathVariable String iso2,
      WorklistQuery query,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    MemberState state = allowed(iso2, me);
    return refused(new UnreadableSheet(SheetProblem.TOO_LARGE), state, query, me, locale);
  }

  /** Takes a table in, or says why it cannot be taken. */
  @PostMapping
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView upload(
      @PathVariable String iso2,
      @RequestParam(required = false) @Nullable MultipartFile file,
      WorklistQuery query,
      @AuthenticationPrincipal SignedIn me,
      Locale locale)
      throws IOException {
    MemberState state = allowed(iso2, me);
    try {
      long id = check.receive(read(file, state.iso2()), me.getUsername());
      return SeeOther.to("/states/{iso2}/worklist/upload/{id}", state.iso2(), id);
    } catch (TooManySpreadsheets e) {
      return refused(new UnreadableSheet(SheetProblem.TOO_MANY_TABLES), state, query, me, locale);
    } catch (UnreadableSheet e) {
      return refused(e, state, query, me, locale);
    }
  }

  private SentTable read(@Nullable MultipartFile file, String iso2) throws IOException {
    String path = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (file == null || (path.isEmpty() && file.isEmpty())) {
      throw new UnreadableSheet(SheetProblem.NO_FILE);
    }
    if (file.getSize() > SheetLimits.BYTES) {
      throw new UnreadableSheet(SheetProblem.TOO_LARGE);
    }
    SourceFile sent = SourceFile.named(path, file.getBytes());
    return SheetReading.read(
        sent.name(),
        sent.bytes(),
        iso2,
        words,
        states.findAll().stream().map(MemberState::iso2).collect(Collectors.toSet()));
  }

  private ModelAndView refused(
      UnreadableSheet why, MemberState state, WorklistQuery query, SignedIn me, Locale locale) {
    return page(why.problem().status(), state, query, me, locale)
        .addObject("problem", why.problem())
        .addObject("detail", why.detail());
  }

  private ModelAndView page(
      HttpStatus status, MemberState state, WorklistQuery query, SignedIn me, Locale locale) {
    String code = state.iso2();
    return new ModelAndView("spreadsheet/upload", status)
        .addObject("worklist", query.address(code))
        .addObject("xlsx", query.address(code, ".xlsx"))
        .addObject("csv", query.address(code, ".csv"))
        .addObject("action", query.address(code, "/upload"))
        .addObject("iso2", code)
        .addObject("state", state.name(locale))
        .addObject("megabytes", SheetLimits.BYTES / (1024 * 1024))
        .addObject("most", SheetLimits.ROWS)
        .addObject("kept", spreadsheets.findByOwnerOrderByIdDesc(me.getUsername()));
  }

  private MemberState allowed(String iso2, SignedIn me) {
    MemberState state = states.get(iso2);
    if (!me.coordinates(state.iso2())) {
      throw new StateNotAllowed(me.getUsername(), state.iso2());
    }
    return state;
  }
}
