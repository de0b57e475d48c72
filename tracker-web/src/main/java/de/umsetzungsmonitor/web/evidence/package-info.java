/** Files that support a report: taken in with its form or by a script, and sent as downloads. */
@NullMarked
package de.umsetzungsmonitor.web.evidence;

import org.jspecify.annotations.NullMarked;
