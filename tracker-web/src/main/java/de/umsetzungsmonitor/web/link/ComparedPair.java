package de.umsetzungsmonitor.web.link;

import de.umsetzungsmonitor.domain.link.LinkedProvision;
import org.jspecify.annotations.Nullable;

/**
 * Two provisions side by side.
 *
 * @param words how many different words of the first one the other has as well
 * @param link how people linked them, as seen from the first; null if they did not
 */
record ComparedPair(
    ComparedSide one, ComparedSide other, int words, @Nullable LinkedProvision link) {}
