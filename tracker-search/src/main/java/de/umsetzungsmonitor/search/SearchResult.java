package de.umsetzungsmonitor.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total the number of all hits on all pages
 * @param documents the number of documents that have a hit
 * @param tookMs how long it took, in milliseconds
 * @param hits those of the page that was asked for, in the order that was asked for
 * @param facets for {@code organization}, {@code document}, {@code kind}, {@code modality} and
 *     {@code addressee} the values with their hits, most hits first; for {@code year} the latest
 *     first; for {@code status}, if a state was chosen, in the order of the values. A filter does
 *     not narrow the counts of its own facet, so that a further value can be chosen.
 */
public record SearchResult(
    long total, int documents, long tookMs, List<Hit> hits, Map<String, List<FacetCount>> facets) {}
