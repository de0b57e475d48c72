package de.umsetzungsmonitor.domain.export;

import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody asks to be made.
 *
 * @param format the name of the format
 * @param asOf the day whose end counts
 * @param query the selection as the query string of the page that shows it
 * @param states ISO codes of the states that the file may tell of; none stands for all
 * @param total how many rows it will have
 * @param fileName what the file is called for whoever fetches it
 * @param by the username of who asks
 */
public record ExportOrder(
    String format,
    LocalDate asOf,
    String query,
    Set<String> states,
    long total,
    String fileName,
    String by) {}
