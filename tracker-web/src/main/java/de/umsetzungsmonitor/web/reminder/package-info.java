/** Mails and feeds of what is due. */
@NullMarked
package de.umsetzungsmonitor.web.reminder;

import org.jspecify.annotations.NullMarked;
