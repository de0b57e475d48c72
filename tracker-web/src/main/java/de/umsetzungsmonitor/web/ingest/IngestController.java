package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.IngestResult;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The upload page: a file and what is known about it. */
@Controller
@RequestMapping("/ingest/new")
@PreAuthorize("hasRole('ANALYST')")
class IngestController {

  private final DocumentIngest ingest;
  private final MessageSource messages;

  IngestController(DocumentIngest ingest, MessageSource messages) {
    this.ingest = ingest;
    this.messages = messages;
  }

  @GetMapping
  @PreAuthorize("hasRole('ANALYST')")
  String form(@ModelAttribute("form") UploadForm form) {
    return "ingest/new";
  }

  /** Stores the document, or shows the form again with a sentence that says what is wrong. */
  @PostMapping
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView upload(
      @Valid @ModelAttribute("form") UploadForm form,
      BindingResult errors,
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash)
      throws IOException {
    if (errors.hasErrors()) {
      return again(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (ingest.ingest(Uploads.file(file), form.metadata(), me.getUsername())) {
      case IngestResult.Ingested done -> {
        flash.addFlashAttribute(
            "message",
            messages.getMessage(
                "ingest.done", new Object[] {done.provisions()}, LocaleContextHolder.getLocale()));
        yield SeeOther.to("/documents/{slug}", done.slug());
      }
      case IngestResult.Duplicate known -> again(HttpStatus.CONFLICT).addObject("duplicate", known);
      case IngestResult.Rejected rejected ->
          again(HttpStatus.UNPROCESSABLE_CONTENT).addObject("problem", rejected.reason().name());
      case IngestResult.OrganizationUnknown _ ->
          again(HttpStatus.UNPROCESSABLE_CONTENT).addObject("problem", "ORGANIZATION");
    };
  }

  private static ModelAndView again(HttpStatus status) {
    return new ModelAndView("ingest/new", status);
  }
}
