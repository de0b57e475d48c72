package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.provision.ProvisionContext;
import java.time.Instant;

/**
 * A provision that one person alone has before them.
 *
 * @param provisionId by which it can be passed over
 * @param claimedUntil when others may get it, unless it is asked for again
 */
public record ReviewItem(long provisionId, ProvisionContext context, Instant claimedUntil) {}
