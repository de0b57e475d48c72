package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.status.StaleStatus;
import de.umsetzungsmonitor.domain.status.StateNotBound;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Confirms reports as they are, in one click. */
@Controller
class ConfirmController {

  private final ReportTargets targets;
  private final StatusReporting reporting;
  private final Conflicts conflicts;
  private final ReportPages pages;
  private final AfterReport after;

  ConfirmController(
      ReportTargets targets,
      StatusReporting reporting,
      Conflicts conflicts,
      ReportPages pages,
      AfterReport after) {
    this.targets = targets;
    this.reporting = reporting;
    this.conflicts = conflicts;
    this.pages = pages;
    this.after = after;
  }

  /**
   * Says that a report still holds. Who was overtaken gets the form with what holds now, unless
   * that is what they saw: whoever clicks twice has confirmed it already.
   *
   * @param version of the report that the writer saw
   * @param back the page of this server to go back to; that of the provision if none is named
   */
  @PostMapping("/documents/{slug}/{eId}/states/{iso2}/confirm")
  @PreAuthorize("hasRole('COORDINATOR')")
  @Nullable ModelAndView confirm(
      ProvisionPlace place,
      @PathVariable String iso2,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable String back,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response) {
    ReportTarget target = targets.meant(place, iso2, me);
    try {
      reporting.confirm(place.address(), target.state().iso2(), version, me.getUsername());
    } catch (StaleStatus e) {
      if (!conflicts.saysTheSameAs(target, version)) {
        return pages.overtaken(target, ReportFrame.of(request));
      }
    } catch (StateNotBound e) {
      return pages.unbound(target, ReportFrame.of(request));
    }
    String provision = SeeOther.address("/documents/{slug}/{eId}", place.slug(), place.eId());
    return after.lead(
        "status.confirmed",
        back == null ? provision + "#implementation" : SeeOther.localAddress(back),
        request,
        response);
  }
}
