/** Pages with their filters that people keep under a name, for themselves or for all. */
@NullMarked
package de.umsetzungsmonitor.domain.view;

import org.jspecify.annotations.NullMarked;
