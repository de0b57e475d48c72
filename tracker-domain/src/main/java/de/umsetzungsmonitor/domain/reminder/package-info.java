/** Reminds people of what is due: by mail, and by feeds that their programs subscribe to. */
@NullMarked
package de.umsetzungsmonitor.domain.reminder;

import org.jspecify.annotations.NullMarked;
