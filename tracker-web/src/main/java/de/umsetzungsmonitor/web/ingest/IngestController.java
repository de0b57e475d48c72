package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.upload.UploadIntake;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** The page where files are uploaded, each to go its own road. */
@Controller
@RequestMapping("/ingest/new")
class IngestController {

  private final UploadIntake intake;
  private final Uploads uploads;
  private final ReadLimits limits;
  private final MessageSource messages;
  private final Clock clock;

  IngestController(
      UploadIntake intake,
      Uploads uploads,
      ReadLimits limits,
      MessageSource messages,
      Clock clock) {
    this.intake = intake;
    this.uploads = uploads;
    this.limits = limits;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView form(UploadForm form) {
    return page(HttpStatus.OK, form, Map.of());
  }

  /** The form again after {@link UploadLimit} turned the files away. */
  @GetMapping(params = "tooLarge")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView afterTooLarge(UploadForm form) {
    return page(HttpStatus.CONTENT_TOO_LARGE, form, Map.of()).addObject("problem", "ALL_TOO_LARGE");
  }

  /** Takes the files in; what cannot be taken is said of each by name. */
  @PostMapping
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView upload(
      UploadForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes flash)
      throws IOException {
    List<MultipartFile> sent =
        file == null ? List.of() : file.stream().filter(each -> !SentFiles.isNone(each)).toList();
    Map<String, String> mistakes = form.mistakes(clock, sent.size());
    if (!mistakes.isEmpty() || sent.isEmpty()) {
      ModelAndView page = page(HttpStatus.UNPROCESSABLE_CONTENT, form, mistakes);
      return sent.isEmpty() ? page.addObject("problem", "NO_FILE") : page;
    }
    List<SentResult> results = new ArrayList<>();
    for (MultipartFile each : sent) {
      results.add(receive(each, form, me));
    }
    if (!results.stream().allMatch(SentResult::isReceived)) {
      return page(status(results), form, mistakes)
          .addObject("received", results.stream().filter(SentResult::isReceived).toList())
          .addObject(
              "refused", results.stream().filter(Predicate.not(SentResult::isReceived)).toList());
    }
    if (results.size() == 1) {
      return SeeOther.to(String.valueOf(results.getFirst().address()));
    }
    Object[] count = {results.size()};
    flash.addFlashAttribute("message", messages.getMessage("ingest.received", count, locale));
    return SeeOther.to("/ingest");
  }

  private SentResult receive(MultipartFile file, UploadForm form, SignedIn me) throws IOException {
    String name = SentFiles.name(file);
    if (file.getSize() > limits.maxBytes()) {
      return SentResult.refused(name, "TOO_LARGE");
    }
    if (file.isEmpty()) {
      return SentResult.refused(name, "EMPTY");
    }
    return SentResult.of(
        name, intake.receive(SentFiles.file(file), form.metadata(), me.getUsername()));
  }

  private static HttpStatus status(List<SentResult> results) {
    return results.stream().allMatch(result -> result.address() != null)
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private ModelAndView page(HttpStatus status, UploadForm form, Map<String, String> mistakes) {
    return new ModelAndView("ingest/new", status)
        .addObject("form", form)
        .addObject("mistakes", mistakes)
        .addObject("megabytes", limits.maxBytes() / (1024 * 1024))
        .addObject("open", uploads.countByStateIn(UploadState.open()));
  }
}
