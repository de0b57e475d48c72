package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a text; goes before what the text says about itself. Null leaves it to
 * the text.
 *
 * @param slug the address that the document is to have; null to derive it from the symbol
 */
public record GivenMetadata(
    @Nullable String slug,
    @Nullable String symbol,
    @Nullable String title,
    @Nullable Organization organization,
    @Nullable String body,
    @Nullable String type,
    @Nullable LocalDate adoptedOn,
    @Nullable String language) {

  /**
   * Both together.
   *
   * @param fileName gives the title if nothing else does
   * @return empty if neither says whom the text binds
   */
  Optional<DocumentMetadata> orElse(FoundMetadata found, String fileName) {
    Organization bound = first(organization, found.organization());
    if (bound == null) {
      return Optional.empty();
    }
    String named = first(title, found.title());
    String spoken = first(language, found.language());
    return Optional.of(
        new DocumentMetadata(
            first(symbol, found.symbol()),
            named == null ? fileName : named,
            bound,
            first(body, found.body()),
            first(type, found.type()),
            first(adoptedOn, found.adoptedOn()),
            spoken == null ? "de" : spoken));
  }

  private static <T> @Nullable T first(@Nullable T given, @Nullable T found) {
    return given == null ? found : given;
  }
}
