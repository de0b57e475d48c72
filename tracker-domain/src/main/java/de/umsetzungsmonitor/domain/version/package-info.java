/** Versions: which provision of a text takes the place of which, and what carries over. */
@NullMarked
package de.umsetzungsmonitor.domain.version;

import org.jspecify.annotations.NullMarked;
