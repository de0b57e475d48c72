package de.umsetzungsmonitor.domain.version;

import org.jspecify.annotations.Nullable;

/**
 * Of which document a text is to be the new version.
 *
 * @param slug the address of the document
 * @param basedOn the version that the text was compared with; null if whatever is in force
 */
public record VersionTarget(String slug, @Nullable Integer basedOn) {}
