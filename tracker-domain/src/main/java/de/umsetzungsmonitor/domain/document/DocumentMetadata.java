package de.umsetzungsmonitor.domain.document;

import de.umsetzungsmonitor.domain.organization.Organization;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a text.
 *
 * @param symbol how it is cited, for example {@code A/RES/77/233}
 * @param title its title, never blank
 * @param organization the body whose members it binds
 * @param body the organ that issued it, in German, for example {@code Generalversammlung}
 * @param type the type of text, in German, for example {@code Resolution}
 * @param adoptedOn the day of adoption
 * @param language ISO 639-1 code of the text's language
 */
@Embeddable
public record DocumentMetadata(
    @Nullable String symbol,
    String title,
    @Enumerated(EnumType.STRING) Organization organization,
    @Nullable String body,
    @Nullable String type,
    @Nullable LocalDate adoptedOn,
    String language) {

  /** The symbol by which the text is cited, or its title where it has none. */
  public String citation() {
    return symbol == null ? title : symbol;
  }
}
