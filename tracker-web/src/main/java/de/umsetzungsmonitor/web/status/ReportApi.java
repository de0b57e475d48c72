package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.evidence.EvidenceFiles;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.security.SignedIn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reports by script, with the same rights and checks as on the page. */
@RestController
class ReportApi {

  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

  private final ReportTargets targets;
  private final Provisions provisions;
  private final StatusReporting reporting;
  private final StatusReports reports;
  private final EvidenceFiles files;
  private final MessageSource messages;

  ReportApi(
      ReportTargets targets,
      Provisions provisions,
      StatusReporting reporting,
      StatusReports reports,
      EvidenceFiles files,
      MessageSource messages) {
    this.targets = targets;
    this.provisions = provisions;
    this.reporting = reporting;
    this.reports = reports;
    this.files = files;
    this.messages = messages;
  }

  /**
   * Stores a report on top of the version that {@code If-Match} names; {@code "0"}, or {@code
   * If-None-Match: *}, stands for the first one. Reports on different provisions have the same
   * numbers: where another provision stood at this address in an earlier version of the text, the
   * version that was read has to be named, too.
   */
  @Parameter(name = "slug", in = ParameterIn.PATH)
  @Parameter(name = "eId", in = ParameterIn.PATH)
  @Parameter(
      name = "documentVersion",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "integer"),
      description =
          "The version of the text that was read, as GET names it; 409 if it is no longer in force."
              + " Required (428) where another provision stood at this address before.")
  @PutMapping("/api/documents/{slug}/{eId}/states/{iso2}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<ReportAnswer> report(
      @Parameter(hidden = true) ProvisionPlace place,
      @PathVariable String iso2,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String ifNoneMatch,
      @RequestBody ReportDraft draft,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    int basedOn = version(ifMatch, ifNoneMatch);
    ReportTarget target = targets.of(place, iso2, me);
    requireText(place, target);
    List<EvidenceFile> attached = attached(draft, target);
    List<ReportError> refused =
        draft.files() != null && attached.size() < draft.files().stream().distinct().count()
            ? List.of(ReportError.FILE_GONE)
            : List.of();
    ReportDraft.Reading reading = draft.read(attached, refused);
    StatusEntry entry = reading.entry();
    if (entry == null) {
      throw problem(HttpStatus.UNPROCESSABLE_CONTENT, sentences(reading.errors(), locale));
    }
    StatusReport report =
        reporting.report(place.address(), target.state().iso2(), basedOn, entry, me.getUsername());
    return ResponseEntity.ok()
        .eTag("\"" + report.version() + "\"")
        .body(ReportAnswer.of(report, true));
  }

  private void requireText(ProvisionPlace place, ReportTarget target) {
    if (place.documentVersion() == null && provisions.isAmbiguous(target.provision().id())) {
      throw problem(
          HttpStatus.PRECONDITION_REQUIRED,
          "Another provision stood at this address in an earlier version of the text:"
              + " documentVersion must name the version that was read, such as"
              + " ?documentVersion=3");
    }
  }

  /** Without a word about files, the report keeps those that it has. */
  private List<EvidenceFile> attached(ReportDraft draft, ReportTarget target) {
    return draft.files() == null
        ? reports
            .find(target.provision(), target.state().iso2())
            .map(report -> report.entry().files())
            .orElse(List.of())
        : files.attachable(
            draft.files().stream().map(ReportDraft.FileReference::id).toList(), target.attaching());
  }

  private static int version(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifMatch == null && "*".equals(ifNoneMatch)) {
      return 0;
    }
    Matcher version = VERSION.matcher(ifMatch == null ? "" : ifMatch.strip());
    if (!version.matches()) {
      throw problem(
          HttpStatus.PRECONDITION_REQUIRED,
          "If-Match must name the version that the report is based on, such as \"3\";"
              + " \"0\" or If-None-Match: * if there is none yet");
    }
    return Integer.parseInt(version.group(1));
  }

  private String sentences(List<ReportError> errors, Locale locale) {
    return String.join(
        " ",
        errors.stream()
            .map(error ->
                error.input()
                    + ": "
                    + messages.getMessage(error.message(), new Object[] {error.name()}, locale))
            .toList());
  }

  private static ErrorResponseException problem(HttpStatus status, String detail) {
    return new ErrorResponseException(
        status, ProblemDetail.forStatusAndDetail(status, detail), null);
  }
}
