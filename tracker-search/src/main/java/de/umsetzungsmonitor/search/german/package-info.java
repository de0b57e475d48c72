/** What German text becomes in the index: words, stems, compound parts, citations. */
@NullMarked
package de.umsetzungsmonitor.search.german;

import org.jspecify.annotations.NullMarked;
