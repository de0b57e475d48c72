package de.umsetzungsmonitor.domain.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the journal, the latest first.
 *
 * @param next the position behind which older ones follow; null if these are the last
 */
public record JournalPage(List<JournalEntry> entries, @Nullable JournalPosition next) {}
