package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The files that are made in the background: how far they are, and fetching them. */
@Controller
@RequestMapping("/exports/jobs")
@PreAuthorize("hasAnyRole('AUDITOR', 'COORDINATOR')")
class ExportJobController {

  private static final Logger log = LoggerFactory.getLogger(ExportJobController.class);
  private static final int ON_A_PAGE = 20;

  private final ExportJobRows jobs;
  private final ExportRunner runner;
  private final ExportStore store;
  private final ExportSettings settings;

  ExportJobController(
      ExportJobRows jobs, ExportRunner runner, ExportStore store, ExportSettings settings) {
    this.jobs = jobs;
    this.runner = runner;
    this.store = store;
    this.settings = settings;
  }

  /** A page of jobs, the youngest first; {@code before} leads on to the older ones. */
  @GetMapping
  ModelAndView list(
      @RequestParam(required = false) @Nullable Long before, @AuthenticationPrincipal SignedIn me) {
    List<ExportJobRow> listed = jobs.of(me, before, ON_A_PAGE + 1);
    boolean isMore = listed.size() > ON_A_PAGE;
    List<ExportJobRow> shown = isMore ? listed.subList(0, ON_A_PAGE) : listed;
    return new ModelAndView("export/jobs")
        .addObject("jobs", shown)
        .addObject("before", before)
        .addObject("older", isMore ? shown.getLast().job().id() : null)
        .addObject("keepDays", settings.keep().toDays());
  }

  /** How far a job is; asks for itself again as long as it is under way. */
  @GetMapping("/{id:\\d+}")
  @Nullable ModelAndView job(
      @PathVariable long id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPolled,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response) {
    ExportJobRow row = jobs.get(id, me);
    if (isPolled && !row.isUnderWay()) {
      response.setHeader("HX-Refresh", "true"); // the page loads itself anew, with the file
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    return new ModelAndView("export/job")
        .addObject("row", row)
        .addObject("keepDays", settings.keep().toDays());
  }

  /** The file; the instance that made it has it. */
  @GetMapping("/{id:\\d+}/file")
  ResponseEntity<Resource> file(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    ExportJobRow row = jobs.get(id, me);
    Path file =
        store.find(id).filter(found -> row.isReady()).orElseThrow(() -> new ExportNotFound(id));
    log.info("{} fetches export {}", me.getUsername(), id);
    return ResponseEntity.ok()
        .contentType(ExportFormat.of(row.job().order().format()).orElseThrow().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(row.job().order().fileName())
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }

  /** Calls a job off, or removes its file before its time. */
  @PostMapping("/{id:\\d+}/remove")
  ModelAndView remove(@PathVariable long id, @AuthenticationPrincipal SignedIn me)
      throws IOException {
    ExportJobRow row = jobs.get(id, me);
    log.info("{} gives up export {}", me.getUsername(), id);
    runner.giveUp(row.job().id());
    return SeeOther.at("/exports/jobs");
  }
}
