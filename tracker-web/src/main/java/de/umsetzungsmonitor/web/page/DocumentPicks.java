package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.document.DocumentChoice;
import java.util.List;

/**
 * The part of a filter in which several documents are chosen.
 *
 * @param chosen the documents that are
 * @param offered some that are not
 * @param typed what was typed that no document is called; empty for nothing
 */
public record DocumentPicks(
    List<DocumentChoice> chosen, List<DocumentChoice> offered, String typed) {}
