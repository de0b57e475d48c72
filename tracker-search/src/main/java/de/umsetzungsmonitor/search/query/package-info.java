/** From what a person types to a Lucene query; nothing typed can fail. */
@NullMarked
package de.umsetzungsmonitor.search.query;

import org.jspecify.annotations.NullMarked;
