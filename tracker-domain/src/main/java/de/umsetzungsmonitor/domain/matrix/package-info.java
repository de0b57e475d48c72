/** Provisions × states: what each state says on each provision, now or at the end of a past day. */
@NullMarked
package de.umsetzungsmonitor.domain.matrix;

import org.jspecify.annotations.NullMarked;
