/** Versions side by side: what a later text changed, provision by provision and word by word. */
@NullMarked
package de.umsetzungsmonitor.web.version;

import org.jspecify.annotations.NullMarked;
