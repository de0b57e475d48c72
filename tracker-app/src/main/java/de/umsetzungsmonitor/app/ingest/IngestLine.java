package de.umsetzungsmonitor.app.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.umsetzungsmonitor.ingest.IngestResult;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file, as a line of JSON; what does not apply is left out.
 *
 * @param dryRun true if nothing was stored
 * @param slug the address of the document that the file became, or is already
 * @param confidence how sure the family is, from 0 to 1
 * @param message for the reader, in German or English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IngestLine(
    String file,
    String outcome,
    @Nullable Boolean dryRun,
    @Nullable String slug,
    @Nullable Integer provisions,
    @Nullable TextFamily family,
    @Nullable Double confidence,
    @Nullable String reason,
    @Nullable String message) {

  static IngestLine of(Path file, IngestResult result, boolean dryRun, Sentences sentences) {
    return switch (result) {
      case IngestResult.Ingested done ->
          new IngestLine(
              file.toString(),
              "ingested",
              dryRun ? true : null,
              done.slug(),
              done.provisions(),
              done.split().family(),
              Math.round(done.split().confidence() * 100) / 100.0,
              null,
              null);
      case IngestResult.Duplicate known ->
          without(
              file, "duplicate", known.slug(), null, sentences.of("duplicate", known.citation()));
      case IngestResult.Rejected no ->
          without(
              file,
              "rejected",
              null,
              no.reason().name(),
              sentences.of("problem." + no.reason().name()));
      case IngestResult.OrganizationUnknown _ ->
          without(file, "organization_unknown", null, null, sentences.of("problem.ORGANIZATION"));
    };
  }

  /** A file or folder that cannot be read. */
  static IngestLine unreadable(Path file, Exception why) {
    return without(file, "unreadable", null, why.getClass().getSimpleName(), why.getMessage());
  }

  /** A file that met a mistake of the program or a database that is gone; the log says more. */
  static IngestLine failed(Path file, Exception why) {
    return without(file, "failed", null, why.getClass().getSimpleName(), why.getMessage());
  }

  /** Whether the file is in the database now, or would be. */
  boolean isFine() {
    return outcome.equals("ingested") || outcome.equals("duplicate");
  }

  private static IngestLine without(
      Path file,
      String outcome,
      @Nullable String slug,
      @Nullable String reason,
      @Nullable String message) {
    return new IngestLine(file.toString(), outcome, null, slug, null, null, null, reason, message);
  }
}
