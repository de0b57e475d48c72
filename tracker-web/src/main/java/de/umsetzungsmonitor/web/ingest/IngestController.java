package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.IngestResult;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The upload page: a file and what is known about it. */
@Controller
@RequestMapping("/ingest/new")
class IngestController {

  private final DocumentIngest ingest;
  private final MessageSource messages;
  private final Clock clock;

  IngestController(DocumentIngest ingest, MessageSource messages, Clock clock) {
    this.ingest = ingest;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView form(UploadForm form) {
    return page(HttpStatus.OK, form, Map.of());
  }

  /** The form again after {@link UploadLimit} turned a file away. */
  @GetMapping(params = "tooLarge")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView afterTooLarge(UploadForm form) {
    return page(HttpStatus.CONTENT_TOO_LARGE, form, Map.of()).addObject("problem", "TOO_LARGE");
  }

  /** Stores the document, or shows the form again with a sentence that says what is wrong. */
  @PostMapping
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView upload(
      UploadForm form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash)
      throws IOException {
    Map<String, String> mistakes = form.mistakes(clock);
    if (!mistakes.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, form, mistakes);
    }
    if (file == null) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, form, mistakes).addObject("problem", "EMPTY");
    }
    return switch (ingest.ingest(Uploads.file(file), form.metadata(), me.getUsername())) {
      case IngestResult.Ingested done -> {
        Object[] count = {done.provisions()};
        flash.addFlashAttribute(
            "message", messages.getMessage("ingest.done", count, LocaleContextHolder.getLocale()));
        yield SeeOther.to("/documents/{slug}", done.slug());
      }
      case IngestResult.Duplicate known ->
          page(HttpStatus.CONFLICT, form, mistakes).addObject("duplicate", known);
      case IngestResult.Rejected rejected ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, form, mistakes)
              .addObject("problem", rejected.reason().name());
      case IngestResult.OrganizationUnknown _ ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, form, mistakes)
              .addObject("problem", "ORGANIZATION");
    };
  }

  private static ModelAndView page(
      HttpStatus status, UploadForm form, Map<String, String> mistakes) {
    return new ModelAndView("ingest/new", status)
        .addObject("form", form)
        .addObject("mistakes", mistakes)
        .addObject("organizations", Organization.values());
  }
}
