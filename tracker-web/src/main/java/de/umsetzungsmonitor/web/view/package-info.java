/** Keeping searches, matrices and work lists under a name, and sharing them. */
@NullMarked
package de.umsetzungsmonitor.web.view;

import org.jspecify.annotations.NullMarked;
