package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.evidence.EvidenceFiles;
import de.umsetzungsmonitor.domain.status.ClaimSource;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a report, and the question what is to hold, as pages or as parts of others. */
@Component
class ReportPages {

  private final StatusReports reports;
  private final EvidenceFiles files;
  private final LinkedReports linked;
  private final DisplayNames names;

  ReportPages(
      StatusReports reports, EvidenceFiles files, LinkedReports linked, DisplayNames names) {
    this.reports = reports;
    this.files = files;
    this.linked = linked;
    this.names = names;
  }

  /** The form, filled with what was reported last. */
  ModelAndView form(ReportTarget target, ReportFrame frame) {
    return form(target, frame, List.of(), HttpStatus.OK);
  }

  /** The form, filled with what was reported last, after more was sent than could be read. */
  ModelAndView tooLarge(ReportTarget target, ReportFrame frame) {
    List<ReportError> errors = List.of(ReportError.ALL_TOO_LARGE);
    return form(target, frame, errors, HttpStatus.CONTENT_TOO_LARGE);
  }

  private ModelAndView form(
      ReportTarget target, ReportFrame frame, List<ReportError> errors, HttpStatus status) {
    Optional<StatusReport> said = said(target);
    ReportForm form =
        said.map(report -> ReportForm.of(report.entry(), report.version()))
            .orElseGet(() -> ReportForm.of(null, 0));
    return form(target, frame, said, form, errors, status);
  }

  /** The form as it was sent, with what is wrong with it. */
  ModelAndView flawed(
      ReportTarget target, ReportFrame frame, ReportForm form, List<ReportError> errors) {
    return form(target, frame, said(target), form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** The form as it was sent, beside the text that took the place of the one it was meant for. */
  ModelAndView superseded(ReportTarget now, ReportFrame frame, ReportForm form) {
    return form(now, frame, said(now), form, List.of(), HttpStatus.CONFLICT)
        .addObject("superseded", true);
  }

  /** The form as it was sent, for a state that the provision does not bind any more. */
  ModelAndView unbound(ReportTarget target, ReportFrame frame, ReportForm form) {
    return form(target, frame, said(target), form, List.of(), HttpStatus.CONFLICT)
        .addObject("unbound", true);
  }

  /** The same for somebody who typed nothing, but meant to confirm what is there. */
  ModelAndView unbound(ReportTarget target, ReportFrame frame) {
    ModelAndView page = form(target, frame).addObject("unbound", true);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  /** The form, filled anew for somebody who meant to confirm what has been overtaken. */
  ModelAndView overtaken(ReportTarget target, ReportFrame frame) {
    ModelAndView page = form(target, frame).addObject("overtaken", true);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  /** The question what is to hold where two people wrote at once. */
  ModelAndView conflict(ReportTarget target, ReportFrame frame, Conflict conflict) {
    return new ModelAndView(frame.view("status/conflict"), HttpStatus.CONFLICT)
        .addObject("subject", subject(target))
        .addObject("frame", frame)
        .addObject("conflict", conflict);
  }

  private ModelAndView form(
      ReportTarget target,
      ReportFrame frame,
      Optional<StatusReport> said,
      ReportForm form,
      List<ReportError> errors,
      HttpStatus status) {
    return new ModelAndView(frame.view("status/report"), status)
        .addObject("subject", subject(target))
        .addObject("frame", frame)
        .addObject("said", said.orElse(null))
        .addObject("names", said.map(this::names).orElse(Map.of()))
        .addObject("form", form)
        .addObject("files", choices(target, said, form.files()))
        .addObject("overtaken", false)
        .addObject("superseded", false)
        .addObject("unbound", false)
        .addObject("errors", errors)
        .addObject("values", StatusValue.values())
        .addObject("sources", ClaimSource.values())
        .addObject("linked", linked.of(target.provision(), target.state().iso2()));
  }

  private Optional<StatusReport> said(ReportTarget target) {
    return reports.find(target.provision(), target.state().iso2());
  }

  private Map<String, String> names(StatusReport report) {
    return names.of(Set.of(report.confirmedBy()));
  }

  private static ReportSubject subject(ReportTarget target) {
    return ReportSubject.of(target.provision(), target.state(), LocaleContextHolder.getLocale());
  }

  /** What the report names, what the form names beyond that, and what waits to be named. */
  private List<FileChoice> choices(
      ReportTarget target, Optional<StatusReport> said, Collection<Long> attached) {
    List<EvidenceFile> saved =
        said.map(StatusReport::entry).map(StatusEntry::files).orElse(List.of());
    Stream<EvidenceFile> sent = files.attachable(attached, target.attaching()).stream();
    Stream<EvidenceFile> waiting = files.pending(target.attaching()).stream();
    Map<Long, FileChoice> choices = new LinkedHashMap<>();
    Stream.of(saved.stream(), sent, waiting)
        .flatMap(each -> each)
        .forEach(file ->
            choices.putIfAbsent(
                file.id(),
                new FileChoice(file, attached.contains(file.id()), saved.contains(file))));
    return List.copyOf(choices.values());
  }
}
