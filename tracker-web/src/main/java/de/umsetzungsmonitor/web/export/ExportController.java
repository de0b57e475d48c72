package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.export.ExportJobs;
import de.umsetzungsmonitor.domain.export.ExportOrder;
import de.umsetzungsmonitor.domain.export.TooManyExports;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import de.umsetzungsmonitor.domain.status.StatusSummary;
import de.umsetzungsmonitor.web.page.DocumentFields;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Chooses what to export, says beforehand what the file will hold, and sends it or has it made in
 * the background.
 */
@Controller
@RequestMapping("/exports")
@PreAuthorize("hasAnyRole('AUDITOR', 'COORDINATOR')")
class ExportController {

  private static final Logger log = LoggerFactory.getLogger(ExportController.class);
  private static final int PREVIEW_ROWS = 5;
  private static final int LATEST_JOBS = 3;

  private final ExportSelections selections;
  private final StatusRows rows;
  private final ExportWriter writer;
  private final ExportRunner runner;
  private final ExportJobRows jobs;
  private final ExportSettings settings;
  private final DocumentFields fields;
  private final Clock clock;

  ExportController(
      ExportSelections selections,
      StatusRows rows,
      ExportWriter writer,
      ExportRunner runner,
      ExportJobRows jobs,
      ExportSettings settings,
      DocumentFields fields,
      Clock clock) {
    this.selections = selections;
    this.rows = rows;
    this.writer = writer;
    this.runner = runner;
    this.jobs = jobs;
    this.settings = settings;
    this.fields = fields;
    this.clock = clock;
  }

  /** What is asked for, understood. */
  private record Choice(StatusSelection selection, ExportFormat format, String query) {

    String filename() {
      return format.filename(selection.asOf().toString());
    }
  }

  @GetMapping
  ModelAndView page(
      @ModelAttribute("form") ExportForm form,
      BindingResult errors,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isFiltered,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response) {
    Choice choice = read(form, errors, me);
    ModelAndView page = page(choice, form, me);
    if (errors.hasErrors()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    if (isFiltered) {
      response.setHeader("HX-Push-Url", "/exports?" + choice.query());
    }
    StatusSummary summary = rows.summary(choice.selection());
    return page.addObject("summary", summary)
        .addObject("values", StatusBar.legend())
        .addObject("preview", rows.first(choice.selection(), PREVIEW_ROWS))
        .addObject("settled", choice.selection().isSettled(clock.instant()))
        .addObject("columns", choice.format().columns())
        .addObject("size", ExportSize.of(summary, choice.format()))
        .addObject("filename", choice.filename())
        .addObject("query", choice.query())
        .addObject("inBackground", summary.rows() > settings.atOnce());
  }

  /** Sends the file as it is made; coordinators get what belongs to their states. */
  @GetMapping("/file")
  @Nullable ModelAndView file(
      @ModelAttribute("form") ExportForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    Choice choice = read(form, errors, me);
    if (errors.hasErrors()) {
      ModelAndView page = page(choice, form, me);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    log.info("{} exports {} as {}", me.getUsername(), choice.selection(), choice.format());
    FileDownload.send(
        response,
        choice.filename(),
        choice.format().mediaType(),
        out -> writer.write(choice.selection(), choice.format(), out, RowCount.NONE));
    return null;
  }

  /** Has the file made in the background, and leads to where its progress can be seen. */
  @PostMapping("/jobs")
  ModelAndView order(
      @ModelAttribute("form") ExportForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me) {
    Choice choice = read(form, errors, me);
    if (errors.hasErrors()) {
      ModelAndView page = page(choice, form, me);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    StatusSelection selection = choice.selection();
    log.info("{} orders {} as {}", me.getUsername(), selection, choice.format());
    ExportOrder order =
        new ExportOrder(
            choice.format().parameter(),
            selection.asOf(),
            choice.query(),
            selection.states(),
            rows.summary(selection).rows(),
            choice.filename(),
            me.getUsername());
    try {
      return SeeOther.to("/exports/jobs/{id}", runner.take(order, selection, choice.format()));
    } catch (TooManyExports e) {
      Object[] most = {ExportJobs.MOST_OPEN};
      errors.rejectValue("format", "export.error.tooMany", most, null);
      ModelAndView page = page(choice, form, me);
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
  }

  private Choice read(ExportForm form, BindingResult errors, SignedIn me) {
    ExportFormat format = selections.format(form, errors);
    StatusSelection selection = selections.read(form, me, ExportScope.COUNTING, errors);
    ExportScope scope = selection.addressingStatesOnly() ? ExportScope.COUNTING : ExportScope.ALL;
    return new Choice(selection, format, form.query(scope, selection.asOf().toString(), format));
  }

  /** The form as it was filled in, without what the file will hold. */
  private ModelAndView page(Choice choice, ExportForm form, SignedIn me) {
    return new ModelAndView("export/exports")
        .addObject("format", choice.format().parameter())
        .addObject("formats", List.of(ExportFormat.values()))
        .addObject("selection", choice.selection())
        .addObject("singleStates", form.singleStates())
        .addObject("picks", fields.several(form.document()))
        .addObject("groups", StateGroups.names())
        .addObject("kinds", List.of(ProvisionKind.values()))
        .addObject("scopes", List.of(ExportScope.values()))
        .addObject("today", selections.today())
        .addObject("ownStates", me.has(Role.AUDITOR) ? List.of() : me.getStates())
        .addObject("jobs", jobs.of(me, null, LATEST_JOBS));
  }
}
