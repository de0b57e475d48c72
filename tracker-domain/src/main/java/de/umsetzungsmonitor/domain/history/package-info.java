/**
 * What happened, when and by whom: one journal over all that is kept, and the chain that shows
 * whether the steps of reports are still those that were written.
 */
@NullMarked
package de.umsetzungsmonitor.domain.history;

import org.jspecify.annotations.NullMarked;
