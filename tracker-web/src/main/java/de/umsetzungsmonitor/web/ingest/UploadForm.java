package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody says about an uploaded text; an empty field leaves it to the text.
 *
 * @param body the organ that issued it
 * @param language ISO 639-1
 */
record UploadForm(
    @Size(max = 120) @Nullable String symbol,
    @Size(max = 1000) @Nullable String title,
    @Nullable Organization organization,
    @Size(max = 200) @Nullable String body,
    @Size(max = 120) @Nullable String type,
    @PastOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate adoptedOn,
    @Size(max = 10) @Nullable String language) {

  GivenMetadata metadata() {
    return new GivenMetadata(
        null,
        filled(symbol),
        filled(title),
        organization,
        filled(body),
        filled(type),
        adoptedOn,
        filled(language));
  }

  private static @Nullable String filled(@Nullable String typed) {
    String text = typed == null ? "" : typed.replace("\0", "").strip(); // PostgreSQL stores no NUL
    return text.isEmpty() ? null : text;
  }
}
