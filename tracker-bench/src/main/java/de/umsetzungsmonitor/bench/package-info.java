/** Measures how quickly the running tracker finds, beside PostgreSQL's own full text search. */
@NullMarked
package de.umsetzungsmonitor.bench;

import org.jspecify.annotations.NullMarked;
