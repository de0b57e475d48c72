package de.umsetzungsmonitor.ingest.preview;

import org.jspecify.annotations.Nullable;

/**
 * A footnote of a provision.
 *
 * @param mark as printed, such as "3"
 * @param offset where in the text of the provision the mark stood, or null if the source lost it
 */
public record SplitFootnote(String mark, String text, @Nullable Integer offset) {}
