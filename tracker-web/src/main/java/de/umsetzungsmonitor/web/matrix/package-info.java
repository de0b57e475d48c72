/** The page of provisions × states, and what one of its cells says. */
@NullMarked
package de.umsetzungsmonitor.web.matrix;

import org.jspecify.annotations.NullMarked;
