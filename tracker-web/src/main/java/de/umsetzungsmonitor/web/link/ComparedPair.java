package de.umsetzungsmonitor.web.link;

/**
 * Two provisions side by side.
 *
 * @param words how many different words of the first one the other has as well
 */
record ComparedPair(ComparedSide one, ComparedSide other, int words) {}
