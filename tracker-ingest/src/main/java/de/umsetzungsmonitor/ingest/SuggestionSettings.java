package de.umsetzungsmonitor.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How suggestions are kept up with the rules, set as {@code tracker.suggestion.*}.
 *
 * @param renewal whether this instance renews them when it starts; others may do so instead
 * @param retryAfter how long it waits before it tries again what failed
 */
@ConfigurationProperties("tracker.suggestion")
record SuggestionSettings(
    @DefaultValue("true") boolean renewal, @DefaultValue("1m") Duration retryAfter) {}
