/** Status reports: the form, the conflict page, bars and words. */
@NullMarked
package de.umsetzungsmonitor.web.status;

import org.jspecify.annotations.NullMarked;
