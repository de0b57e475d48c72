package de.umsetzungsmonitor.domain.provision;

import java.time.Instant;

/**
 * That somebody read a provision and found that it asks nothing of anybody.
 *
 * @param by the username of who did
 */
public record NoCommitmentText(Instant at, String by) {}
