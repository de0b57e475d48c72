package de.umsetzungsmonitor.search;

/**
 * A piece of plain text.
 *
 * @param hit whether it is what was looked for; always whole words
 */
public record TextRun(String text, boolean hit) {}
