package de.umsetzungsmonitor.domain.spreadsheet;

import java.util.List;
import java.util.Map;

/**
 * A table as it was sent, understood as far as it can be without looking at reports.
 *
 * @param iso2 the state on whose worklist it was sent
 * @param letters of the columns in the file, by their names
 * @param ignored headings of columns that nobody reads
 */
public record SentTable(
    String fileName,
    String iso2,
    Map<String, String> letters,
    List<String> ignored,
    List<TypedRow> rows) {}
