/** Keeping searches under a name, and sharing them. */
@NullMarked
package de.umsetzungsmonitor.web.view;

import org.jspecify.annotations.NullMarked;
