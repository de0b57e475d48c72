/** Provisions of other documents that say something alike, and the words that two texts share. */
@NullMarked
package de.umsetzungsmonitor.search.similar;

import org.jspecify.annotations.NullMarked;
