/** Tags: who is asked to do what, and how bindingly, anchored to the words that say so. */
@NullMarked
package de.umsetzungsmonitor.domain.tag;

import org.jspecify.annotations.NullMarked;
