/** What a search may become while it is typed: provisions, documents and words. */
@NullMarked
package de.umsetzungsmonitor.search.complete;

import org.jspecify.annotations.NullMarked;
