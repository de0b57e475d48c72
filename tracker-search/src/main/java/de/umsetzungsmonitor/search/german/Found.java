package de.umsetzungsmonitor.search.german;

/**
 * Something that was found in a text.
 *
 * @param term how it is indexed
 * @param start where its place in the text begins
 * @param end where its place in the text ends
 */
public record Found(String term, int start, int end) {}
