package de.umsetzungsmonitor.domain.status;

import org.jspecify.annotations.Nullable;

/**
 * What one state says of a provision.
 *
 * @param value null if it has not reported
 */
public record StateValue(String slug, String eId, @Nullable StatusValue value) {}
