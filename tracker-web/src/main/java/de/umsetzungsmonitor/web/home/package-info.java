/** The overview: what to do, how far the states have come, what changed last. */
@NullMarked
package de.umsetzungsmonitor.web.home;

import org.jspecify.annotations.NullMarked;
