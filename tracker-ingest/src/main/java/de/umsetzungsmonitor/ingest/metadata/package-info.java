/** What a text says about itself: symbol, title, issuing body, day of adoption. */
@NullMarked
package de.umsetzungsmonitor.ingest.metadata;

import org.jspecify.annotations.NullMarked;
