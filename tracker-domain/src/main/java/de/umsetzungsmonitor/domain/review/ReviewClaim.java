package de.umsetzungsmonitor.domain.review;

import java.time.Instant;

/**
 * That somebody has a provision before them.
 *
 * @param username whose it is
 * @param until when others may get it, unless it is asked for again
 */
public record ReviewClaim(String username, Instant until) {}
