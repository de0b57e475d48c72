/** The page on which administrators look after the search index. */
@NullMarked
package de.umsetzungsmonitor.web.index;

import org.jspecify.annotations.NullMarked;
