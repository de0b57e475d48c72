/** Review: analysts decide, one after the other, about what rules suggest. */
@NullMarked
package de.umsetzungsmonitor.web.review;

import org.jspecify.annotations.NullMarked;
