package de.umsetzungsmonitor.domain.history;

import java.time.Instant;
import java.util.List;

/**
 * What a state had said of a provision by some day.
 *
 * @param step the version of the report
 * @param since when it was last said or confirmed by then
 * @param said the fields, with nothing in their old values
 */
public record PastReport(String iso2, int step, Instant since, List<FieldChange> said) {}
