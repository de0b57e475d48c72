/** Links: what people say two provisions have to do with each other. */
@NullMarked
package de.umsetzungsmonitor.domain.link;

import org.jspecify.annotations.NullMarked;
