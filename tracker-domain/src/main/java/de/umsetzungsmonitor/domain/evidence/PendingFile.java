package de.umsetzungsmonitor.domain.evidence;

import java.time.Instant;

/**
 * A file that was sent and that no saved report names yet.
 *
 * @param uploadedAt from when on it is kept for {@link EvidenceExpiry#KEPT}, and no longer
 */
public record PendingFile(EvidenceFile file, Instant uploadedAt) {}
