package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.page.TypedDay;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a cell of the matrix leads to: beside the matrix a panel, alone a page. Who may change the
 * cell gets the form of the report, everybody else what was reported.
 */
@Controller
class CellController {

  private final CellReader cells;
  private final MemberStates states;
  private final Clock clock;

  CellController(CellReader cells, MemberStates states, Clock clock) {
    this.cells = cells;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping(MatrixForm.PATH + "/{slug}/{eId}/{iso2}")
  @PreAuthorize("isAuthenticated()")
  ModelAndView cell(
      @PathVariable String slug,
      @PathVariable String eId,
      @PathVariable String iso2,
      @RequestParam(defaultValue = "") String asOf,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean panel,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      HttpServletResponse response) {
    response.addHeader(HttpHeaders.VARY, "HX-Request");
    MemberState state = states.get(iso2);
    Cell cell = cells.of(new ProvisionAddress(slug, eId), state, past(asOf), me, locale);
    if (cell.editable() && !panel) {
      return SeeOther.to("/documents/{slug}/{eId}/states/{iso2}", slug, eId, cell.iso2());
    }
    return new ModelAndView(panel ? "matrix/cell :: panel" : "matrix/cell")
        .addObject("cell", cell)
        .addObject("fields", StatusField.values());
  }

  /** The past day that is meant; null for now. */
  private @Nullable LocalDate past(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    LocalDate today = Days.today(clock);
    LocalDate day =
        TypedDay.read(typed)
            .filter(meant -> !meant.isAfter(today))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    return day.isBefore(today) ? day : null;
  }
}
