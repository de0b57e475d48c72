/** Files that support a report: their bytes, once each, and what is known of them. */
@NullMarked
package de.umsetzungsmonitor.domain.evidence;

import org.jspecify.annotations.NullMarked;
