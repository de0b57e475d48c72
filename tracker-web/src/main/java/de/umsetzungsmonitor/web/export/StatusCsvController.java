package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.status.StateNotAllowed;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The CSV file of reports. */
@RestController
class StatusCsvController {

  private static final Logger log = LoggerFactory.getLogger(StatusCsvController.class);

  private final ExportSelections selections;
  private final StatusCsv csv;
  private final MessageSource messages;

  StatusCsvController(ExportSelections selections, StatusCsv csv, MessageSource messages) {
    this.selections = selections;
    this.csv = csv;
    this.messages = messages;
  }

  /** Streams the rows that the parameters choose; coordinators get those of their states. */
  @GetMapping("/api/status.csv")
  @PreAuthorize("hasAnyRole('AUDITOR', 'COORDINATOR')")
  void file(
      @ModelAttribute ExportForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    CsvDialect dialect = selections.dialect(form, CsvDialect.RFC4180, errors);
    StatusSelection selection = selection(form, me, errors, locale);
    if (errors.hasErrors()) {
      throw badRequest(errors, locale);
    }
    log.info("{} exports {}", me.getUsername(), selection);
    FileDownload.send(
        response,
        ExportFormat.RFC4180.filename(selection.asOf().toString()),
        FileDownload.CSV,
        out -> csv.write(selection, dialect, out, RowCount.NONE));
  }

  private StatusSelection selection(
      ExportForm form, SignedIn me, BindingResult errors, Locale locale) {
    try {
      return selections.read(form, me, ExportScope.ALL, errors);
    } catch (StateNotAllowed e) {
      String detail = messages.getMessage("export.states.forbidden", null, locale);
      throw new ErrorResponseException(
          HttpStatus.FORBIDDEN, ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, detail), e);
    }
  }

  private ErrorResponseException badRequest(BindingResult errors, Locale locale) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (FieldError error : errors.getFieldErrors()) {
      sentences.merge(
          error.getField(), messages.getMessage(error, locale), (one, two) -> one + " " + two);
    }
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, String.join(" ", sentences.values()));
    problem.setProperty("errors", sentences);
    return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
  }
}
