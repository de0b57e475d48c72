package de.umsetzungsmonitor.domain.spreadsheet;

/**
 * A line among the evidence of a row.
 *
 * @param reference an address, a citation, or the name of a file; never blank
 * @param file whether it names a file that the report has already
 */
public record TypedEvidence(String reference, boolean file) {}
