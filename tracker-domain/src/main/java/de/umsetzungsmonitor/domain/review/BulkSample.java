package de.umsetzungsmonitor.domain.review;

import java.time.Instant;
import java.util.List;

/**
 * Some open suggestions of a rule, drawn at random, by which a person judges all of them.
 *
 * @param suggestions the sample
 * @param open how many are open
 * @param seed draws the same sample again, as long as these are open
 * @param shownAt when it was drawn; what is suggested later is not meant
 */
public record BulkSample(
    String rule, List<SampledSuggestion> suggestions, long open, long seed, Instant shownAt) {}
