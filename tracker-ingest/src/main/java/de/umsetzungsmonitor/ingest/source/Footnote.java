package de.umsetzungsmonitor.ingest.source;

/**
 * A footnote taken out of the text.
 *
 * @param mark as printed, such as "3"
 * @param line the line on which it began
 */
public record Footnote(String mark, int line, String text) {}
