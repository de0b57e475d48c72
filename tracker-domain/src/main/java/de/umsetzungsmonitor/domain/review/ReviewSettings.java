package de.umsetzungsmonitor.domain.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How suggestions are reviewed, set as {@code tracker.review.*}.
 *
 * @param claim how long a provision that one person has before them is kept from others
 */
@ConfigurationProperties("tracker.review")
record ReviewSettings(@DefaultValue("10m") Duration claim) {}
