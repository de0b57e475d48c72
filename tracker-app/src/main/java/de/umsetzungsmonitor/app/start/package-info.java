/** The first start: accounts for an empty database, and the way in on the console. */
@NullMarked
package de.umsetzungsmonitor.app.start;

import org.jspecify.annotations.NullMarked;
