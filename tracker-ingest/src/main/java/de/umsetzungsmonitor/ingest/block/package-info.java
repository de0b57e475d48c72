/** From lines to blocks: paragraphs and items as they stand, each with the mark it begins with. */
@NullMarked
package de.umsetzungsmonitor.ingest.block;

import org.jspecify.annotations.NullMarked;
