/** Tagging: an analyst sets, changes and removes what a provision asks of whom. */
@NullMarked
package de.umsetzungsmonitor.web.tag;

import org.jspecify.annotations.NullMarked;
