package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.web.export.CsvDialect;
import de.umsetzungsmonitor.web.export.FileDownload;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The CSV file of all hits. */
@Controller
class HitCsvController {

  private static final Logger log = LoggerFactory.getLogger(HitCsvController.class);

  private final HitCsv csv;
  private final Clock clock;

  HitCsvController(HitCsv csv, Clock clock) {
    this.csv = csv;
    this.clock = clock;
  }

  /**
   * Streams all hits that the page would show with these parameters, in the same order. What the
   * chosen state reported goes with them only for whom its rows may be exported to.
   */
  @GetMapping("/search.csv")
  @PreAuthorize("isAuthenticated()")
  void file(
      SearchForm form,
      @RequestParam(defaultValue = "rfc4180") String dialect,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    CsvDialect chosen =
        CsvDialect.of(dialect)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    String server = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    log.info("{} exports the hits of {}", me.getUsername(), form.address());
    FileDownload.send(
        response,
        "treffer-" + Days.today(clock) + ".csv",
        FileDownload.CSV,
        out -> csv.write(form.request(), stateFor(form, me), chosen, server, out));
  }

  /**
   * The state whose status goes into the file; null if none is chosen or its rows are not for me.
   */
  private static @Nullable String stateFor(SearchForm form, SignedIn me) {
    String state = form.chosenState();
    return state != null && me.exports(state) ? state : null;
  }
}
