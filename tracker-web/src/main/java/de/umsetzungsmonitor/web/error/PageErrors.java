package de.umsetzungsmonitor.web.error;

import de.umsetzungsmonitor.domain.document.DocumentNotFound;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.evidence.EvidenceNotFound;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.spreadsheet.SpreadsheetNotFound;
import de.umsetzungsmonitor.domain.state.StateNotFound;
import de.umsetzungsmonitor.domain.status.StaleStatus;
import de.umsetzungsmonitor.domain.status.StateNotAllowed;
import de.umsetzungsmonitor.domain.status.StateNotBound;
import de.umsetzungsmonitor.domain.tag.SuggestionNotFound;
import de.umsetzungsmonitor.domain.upload.StaleUpload;
import de.umsetzungsmonitor.domain.upload.UploadNotFound;
import de.umsetzungsmonitor.domain.view.ViewNotFound;
import de.umsetzungsmonitor.domain.view.ViewNotOwned;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a page that cannot be shown answers; the templates in {@code error/} say it in words. */
@ControllerAdvice(annotations = Controller.class)
class PageErrors {

  @ExceptionHandler({
    DocumentNotFound.class,
    EvidenceNotFound.class,
    ProvisionNotFound.class,
    SpreadsheetNotFound.class,
    StateNotBound.class,
    StateNotFound.class,
    SuggestionNotFound.class,
    UploadNotFound.class,
    ViewNotFound.class
  })
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }

  @ExceptionHandler({StateNotAllowed.class, ViewNotOwned.class})
  void forbidden(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.FORBIDDEN.value());
  }

  /** {@link ErrorAnswers} says which version was meant and leads to the one in force. */
  @ExceptionHandler(DocumentSuperseded.class)
  void superseded(DocumentSuperseded e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(ErrorAnswers.SUPERSEDED, e);
    response.sendError(HttpStatus.CONFLICT.value());
  }

  @ExceptionHandler({StaleStatus.class, StaleUpload.class})
  void conflict(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.CONFLICT.value());
  }
}
