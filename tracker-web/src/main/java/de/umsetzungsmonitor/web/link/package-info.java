/** Provisions of different documents: side by side, and linked. */
@NullMarked
package de.umsetzungsmonitor.web.link;

import org.jspecify.annotations.NullMarked;
