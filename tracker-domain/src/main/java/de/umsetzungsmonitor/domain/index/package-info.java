/**
 * What a search index needs of the database: provisions as they can be found, and their changes.
 */
@NullMarked
package de.umsetzungsmonitor.domain.index;

import org.jspecify.annotations.NullMarked;
