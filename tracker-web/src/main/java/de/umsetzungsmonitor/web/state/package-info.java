/** The worklist of a state: what it still has to report or to do. */
@NullMarked
package de.umsetzungsmonitor.web.state;

import org.jspecify.annotations.NullMarked;
