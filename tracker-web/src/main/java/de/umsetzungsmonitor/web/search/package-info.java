/** Searching provisions: the page and its API. */
@NullMarked
package de.umsetzungsmonitor.web.search;

import org.jspecify.annotations.NullMarked;
