/**
 * The Lucene index: what a provision becomes in it, where it lives, how it follows the database.
 */
@NullMarked
package de.umsetzungsmonitor.search.index;

import org.jspecify.annotations.NullMarked;
