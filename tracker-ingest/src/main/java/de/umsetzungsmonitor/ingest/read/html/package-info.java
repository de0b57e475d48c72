/** Web pages: the text of the page itself, with the numbers that a browser prints. */
@NullMarked
package de.umsetzungsmonitor.ingest.read.html;

import org.jspecify.annotations.NullMarked;
