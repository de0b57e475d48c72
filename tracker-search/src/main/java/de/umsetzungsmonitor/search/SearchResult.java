package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total the number of all hits on all pages
 * @param withAllWords the number of those that have all that was typed, in whatever form; null if
 *     it was not asked for
 * @param documents the number of documents that have a hit
 * @param tookMs how long it took, in milliseconds
 * @param hits those of the page that was asked for, in the order that was asked for
 * @param facets for {@code organization}, {@code document}, {@code kind}, {@code modality} and
 *     {@code addressee} the values with their hits, most hits first; for {@code year} the latest
 *     first; for {@code status}, if a state was chosen, in the order of the values. A filter does
 *     not narrow the counts of its own facet, so that a further value can be chosen.
 * @param didYouMean what was probably meant, where words that were typed are in no text; it finds
 *     at least as much; null if all is well or nothing better is known
 * @param absent the typed words that no provision has in whatever form, and which are not mistyped
 *     as far as is known; the hits only come near them
 * @param alsoFound the words by which hits of the page were found though they were not typed so,
 *     the most frequent first, at most eight; none if it was not asked for
 * @param address the provision that was cited, if the whole text cites it and no other
 */
public record SearchResult(
    long total,
    @Nullable Long withAllWords,
    int documents,
    long tookMs,
    List<Hit> hits,
    Map<String, List<FacetCount>> facets,
    @Nullable String didYouMean,
    List<String> absent,
    List<String> alsoFound,
    @Nullable ProvisionAddress address) {}
