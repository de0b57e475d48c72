package de.umsetzungsmonitor.domain.evidence;

import java.time.Instant;

/** A file that was sent and that no saved report names yet. */
public record PendingFile(EvidenceFile file, Instant uploadedAt) {}
