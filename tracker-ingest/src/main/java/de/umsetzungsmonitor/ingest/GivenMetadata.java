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

  /** What is said, completed by what the text says itself. */
  public GivenMetadata over(FoundMetadata found) {
    return new GivenMetadata(
        slug,
        first(symbol, found.symbol()),
        first(title, found.title()),
        first(organization, found.organization()),
        first(body, found.body()),
        first(type, found.type()),
        first(adoptedOn, found.adoptedOn()),
        first(language, found.language()));
  }

  /** What is said, completed by what holds of the version of the text before. */
  public GivenMetadata over(DocumentMetadata before) {
    return new GivenMetadata(
        slug,
        first(symbol, before.symbol()),
        first(title, before.title()),
        first(organization, before.organization()),
        first(body, before.body()),
        first(type, before.type()),
        first(adoptedOn, before.adoptedOn()),
        first(language, before.language()));
  }

  /** Nothing but whom the text binds; null leaves that to the text as well. */
  public static GivenMetadata bindingFor(@Nullable Organization organization) {
    return new GivenMetadata(null, null, null, organization, null, null, null, null);
  }

  /**
   * As a document needs it.
   *
   * @param fileName gives the title if nothing else does
   * @return empty if nobody says whom the text binds
   */
  public Optional<DocumentMetadata> complete(String fileName) {
    return Optional.ofNullable(organization)
        .map(bound ->
            new DocumentMetadata(
                symbol,
                title == null ? fileName : title,
                bound,
                body,
                type,
                adoptedOn,
                language == null ? "de" : language));
  }

  private static <T> @Nullable T first(@Nullable T given, @Nullable T found) {
    return given == null ? found : given;
  }
}
