package de.umsetzungsmonitor.domain.version;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Of which document a text is to be the new version.
 *
 * @param slug the address of the document
 * @param basedOn the version that the text was compared with; null if whatever is in force
 */
@Embeddable
public record VersionTarget(String slug, @Nullable Integer basedOn) {}
