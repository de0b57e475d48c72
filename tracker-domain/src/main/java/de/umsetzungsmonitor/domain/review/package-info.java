/** Review: people decide about what rules suggest, one provision at a time or a rule as a whole. */
@NullMarked
package de.umsetzungsmonitor.domain.review;

import org.jspecify.annotations.NullMarked;
