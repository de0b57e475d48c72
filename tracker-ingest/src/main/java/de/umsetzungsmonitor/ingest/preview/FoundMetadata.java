package de.umsetzungsmonitor.ingest.preview;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about itself; null is what it does not say.
 *
 * @param body the issuing body in German, such as "Generalversammlung"
 * @param type in German, such as "Resolution"
 * @param language ISO 639-1, such as "de"
 */
public record FoundMetadata(
    @Nullable String symbol,
    @Nullable String title,
    @Nullable Organization organization,
    @Nullable String body,
    @Nullable String type,
    @Nullable LocalDate adoptedOn,
    @Nullable String language) {}
