package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.evidence.EvidenceFiles;
import de.umsetzungsmonitor.domain.status.StaleStatus;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.web.evidence.Attachments;
import de.umsetzungsmonitor.web.evidence.RefusedFile;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form in which a coordinator reports on a provision: a page, or with {@code HX-Request} a part
 * of another one ({@link ReportFrame}).
 */
@Controller
@RequestMapping("/documents/{slug}/{eId}/states/{iso2}")
class ReportController {

  private final ReportTargets targets;
  private final StatusReporting reporting;
  private final Attachments attachments;
  private final EvidenceFiles files;
  private final Conflicts conflicts;
  private final ReportPages pages;
  private final ReportOutcome outcome;

  ReportController(
      ReportTargets targets,
      StatusReporting reporting,
      Attachments attachments,
      EvidenceFiles files,
      Conflicts conflicts,
      ReportPages pages,
      ReportOutcome outcome) {
    this.targets = targets;
    this.reporting = reporting;
    this.attachments = attachments;
    this.files = files;
    this.conflicts = conflicts;
    this.pages = pages;
    this.outcome = outcome;
  }

  /** One address has two answers. */
  @ModelAttribute
  void vary(HttpServletResponse response) {
    response.addHeader(HttpHeaders.VARY, "HX-Request");
  }

  /** The form, filled with what was reported last. */
  @GetMapping
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView form(
      ProvisionPlace place,
      @PathVariable String iso2,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request) {
    ReportTarget target = targets.of(place, iso2, me);
    String code = target.state().iso2();
    return code.equals(iso2)
        ? pages.form(target, ReportFrame.of(request))
        : SeeOther.to("/documents/{slug}/{eId}/states/{iso2}", place.slug(), place.eId(), code);
  }

  /** The form again, after the server had to turn away all that was sent. */
  @GetMapping(params = "tooLarge")
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView tooLarge(
      ProvisionPlace place,
      @PathVariable String iso2,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request) {
    return pages.tooLarge(targets.of(place, iso2, me), ReportFrame.of(request));
  }

  /** Stores the report, or says what is wrong, or asks where somebody else was quicker. */
  @PostMapping
  @PreAuthorize("hasRole('COORDINATOR')")
  @Nullable ModelAndView report(
      ProvisionPlace place,
      @PathVariable String iso2,
      ReportForm typed,
      @RequestParam(name = ReportError.ATTACHMENTS, required = false)
          @Nullable List<MultipartFile> sent,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ReportTarget target = targets.of(place, iso2, me);
    Attachments.Receipt receipt =
        attachments.receive(sent == null ? List.of() : sent, target.attaching());
    ReportForm form = typed.with(receipt.kept());
    List<EvidenceFile> attached = files.attachable(form.files(), target.attaching());
    List<ReportError> refused = new ArrayList<>(lost(request));
    receipt.refused().stream().map(ReportError::of).forEach(refused::add);
    if (attached.size() < form.files().size()) {
      refused.add(ReportError.FILE_GONE);
    }
    ReportDraft.Reading reading = form.draft().read(attached, refused);
    StatusEntry entry = reading.entry();
    if (entry == null) {
      return pages.flawed(target, ReportFrame.of(request), form, reading.errors());
    }
    String done = "status.unchanged";
    try {
      StatusReport saved =
          reporting.report(
              place.address(), target.state().iso2(), form.version(), entry, me.getUsername());
      if (saved.version() != form.version()) {
        done = "status.saved";
      }
    } catch (DocumentSuperseded e) {
      ReportTarget now = targets.inForce(target).orElseThrow(() -> e);
      return pages.superseded(now, ReportFrame.of(request), form);
    } catch (StaleStatus stale) {
      Optional<Conflict> conflict = conflicts.between(target, form.version(), entry, stale);
      if (conflict.isPresent()) {
        return pages.conflict(target, ReportFrame.of(request), conflict.get());
      }
    }
    return outcome.lead(
        done,
        SeeOther.address("/documents/{slug}/{eId}", place.slug(), place.eId()),
        request,
        response);
  }

  /** Files of which a form that came too late could only give back the names. */
  private static List<ReportError> lost(HttpServletRequest request) {
    String[] names = request.getParameterValues(ReportError.ATTACHMENTS);
    return names == null
        ? List.of()
        : List.of(names).stream()
            .filter(name -> !name.isBlank())
            .map(EvidenceFile::safeName)
            .map(name -> ReportError.of(new RefusedFile(name, RefusedFile.Reason.LOST)))
            .toList();
  }
}
