package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.status.StaleStatus;
import de.umsetzungsmonitor.domain.status.StateNotBound;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
  private final ReportFiles files;
  private final Conflicts conflicts;
  private final ReportPages pages;
  private final AfterReport after;

  ReportController(
      ReportTargets targets,
      StatusReporting reporting,
      ReportFiles files,
      Conflicts conflicts,
      ReportPages pages,
      AfterReport after) {
    this.targets = targets;
    this.reporting = reporting;
    this.files = files;
    this.conflicts = conflicts;
    this.pages = pages;
    this.after = after;
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
    ReportTarget target = targets.meant(place, iso2, me);
    String[] lost = request.getParameterValues(ReportError.ATTACHMENTS);
    ReportFiles.Received received =
        files.receive(
            typed,
            sent == null ? List.of() : sent,
            lost == null ? List.of() : List.of(lost),
            target.attaching());
    ReportDraft.Reading reading = received.read();
    ReportFrame frame = ReportFrame.of(request);
    StatusEntry entry = reading.entry();
    if (entry == null) {
      return pages.flawed(target, frame, received.form(), reading.errors());
    }
    String provision = SeeOther.address("/documents/{slug}/{eId}", place.slug(), place.eId());
    return switch (save(place, target, frame, received.form(), entry)) {
      case Saving.Asked asked -> asked.page();
      case Saving.Done done -> after.lead(done.message(), provision, request, response);
    };
  }

  /** What became of a report. */
  private sealed interface Saving {

    /** It is stored, or was already; the message of this key says which. */
    record Done(String message) implements Saving {}

    /** Somebody has to look at it once more, on this page. */
    record Asked(ModelAndView page) implements Saving {}
  }

  private Saving save(
      ProvisionPlace place,
      ReportTarget target,
      ReportFrame frame,
      ReportForm form,
      StatusEntry entry) {
    String iso2 = target.state().iso2();
    try {
      StatusReport saved =
          reporting.report(place.address(), iso2, form.version(), entry, target.by());
      boolean isStep = saved.version() != form.version();
      return new Saving.Done(isStep ? "status.saved" : "status.unchanged");
    } catch (DocumentSuperseded e) {
      ReportTarget now = targets.inForce(target).orElseThrow(() -> e);
      return new Saving.Asked(pages.superseded(now, frame, form));
    } catch (StateNotBound e) {
      return new Saving.Asked(pages.unbound(target, frame, form));
    } catch (StaleStatus stale) {
      return conflicts
          .between(target, form.version(), entry, stale)
          .<Saving>map(conflict -> new Saving.Asked(pages.conflict(target, frame, conflict)))
          .orElseGet(() -> new Saving.Done("status.unchanged"));
    }
  }
}
