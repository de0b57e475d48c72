/** Search over provisions: a request in, hits with text runs and facets out, never HTML. */
@NullMarked
package de.umsetzungsmonitor.search;

import org.jspecify.annotations.NullMarked;
