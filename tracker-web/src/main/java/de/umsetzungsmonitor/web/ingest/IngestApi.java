package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.IngestResult;
import de.umsetzungsmonitor.ingest.PreviewResult;
import de.umsetzungsmonitor.ingest.TextIngest;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.tag.TagSuggester;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Brings documents in for scripts. */
@RestController
class IngestApi {

  private final DocumentIngest ingest;
  private final TextIngest texts;
  private final TagSuggester tags;
  private final ReadLimits limits;
  private final MessageSource messages;
  private final Clock clock;

  IngestApi(
      DocumentIngest ingest,
      TextIngest texts,
      TagSuggester tags,
      ReadLimits limits,
      MessageSource messages,
      Clock clock) {
    this.ingest = ingest;
    this.texts = texts;
    this.tags = tags;
    this.limits = limits;
    this.messages = messages;
    this.clock = clock;
  }

  /** Reads and splits a file and proposes tags, without storing anything. */
  @PostMapping("/api/ingest/preview")
  @PreAuthorize("hasRole('ANALYST')")
  ResponseEntity<?> preview(@RequestParam MultipartFile file) throws IOException {
    if (isTooLarge(file)) {
      return problem(RejectionReason.TOO_LARGE);
    }
    SourceFile upload = SentFiles.file(file);
    return switch (texts.preview(upload.bytes(), upload.name())) {
      case PreviewResult.Split split -> ResponseEntity.ok(answer(split.preview()));
      case PreviewResult.Rejected rejected -> problem(rejected.reason());
    };
  }

  /**
   * Stores a document; 201 with its slug and address.
   *
   * @param versionOf the slug of the document that it is a new version of; none for a document of
   *     its own
   */
  @PostMapping("/api/documents")
  @PreAuthorize("hasRole('ANALYST')")
  ResponseEntity<?> create(
      @RequestParam MultipartFile file,
      UploadForm metadata,
      @RequestParam(required = false) @Nullable String versionOf,
      @AuthenticationPrincipal SignedIn me)
      throws IOException {
    Map<String, String> mistakes = metadata.mistakes(clock);
    if (!mistakes.isEmpty()) {
      return mistaken(mistakes);
    }
    if (isTooLarge(file)) {
      return problem(RejectionReason.TOO_LARGE);
    }
    GivenMetadata given = metadata.metadata();
    String by = me.getUsername();
    SourceFile source = SentFiles.file(file);
    return switch (versionOf == null
        ? ingest.ingest(source, given, by)
        : ingest.ingestVersion(source, given, new VersionTarget(versionOf, null), by)) {
      case IngestResult.Ingested done ->
          ResponseEntity.created(URI.create("/api/documents/" + done.slug()))
              .body(
                  Map.of(
                      "slug",
                      done.slug(),
                      "version",
                      done.version(),
                      "provisions",
                      done.provisions()));
      case IngestResult.Duplicate known -> duplicate(known);
      case IngestResult.Rejected rejected -> problem(rejected.reason());
      case IngestResult.OrganizationUnknown _ ->
          problem(HttpStatus.UNPROCESSABLE_CONTENT, "ORGANIZATION");
    };
  }

  private PreviewAnswer answer(SplitPreview split) {
    return PreviewAnswer.of(split, tags.suggest(split.family(), split.provisions()));
  }

  /** Before the file is brought into memory. */
  private boolean isTooLarge(MultipartFile file) {
    return file.getSize() > limits.maxBytes();
  }

  private ResponseEntity<ProblemDetail> mistaken(Map<String, String> mistakes) {
    Map<String, String> errors = new LinkedHashMap<>();
    mistakes.forEach((field, code) -> errors.put(field, words("ingest.mistake." + code)));
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, words("ingest.errors"));
    problem.setProperty("errors", errors);
    return ResponseEntity.of(problem).build();
  }

  private ResponseEntity<ProblemDetail> duplicate(IngestResult.Duplicate known) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT, words("ingest.duplicate", known.citation()));
    problem.setProperty("slug", known.slug());
    return ResponseEntity.of(problem).build();
  }

  private ResponseEntity<ProblemDetail> problem(RejectionReason reason) {
    HttpStatus status =
        switch (reason) {
          case UNSUPPORTED_TYPE, OLD_FORMAT -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
          case TOO_LARGE, TOO_LONG -> HttpStatus.CONTENT_TOO_LARGE;
          case EMPTY, TOO_COMPLEX, ENCRYPTED, DAMAGED, NO_TEXT, NO_PROVISION ->
              HttpStatus.UNPROCESSABLE_CONTENT;
        };
    return problem(status, reason.name());
  }

  private ResponseEntity<ProblemDetail> problem(HttpStatus status, String reason) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, words("ingest.problem." + reason));
    problem.setProperty("reason", reason);
    return ResponseEntity.of(problem).build();
  }

  private String words(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
