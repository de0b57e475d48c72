/** States that can be bound, with their dated memberships. */
@NullMarked
package de.umsetzungsmonitor.domain.state;

import org.jspecify.annotations.NullMarked;
