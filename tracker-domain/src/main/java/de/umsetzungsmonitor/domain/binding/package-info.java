/** Binding: which states a text binds, and what people decided about that. */
@NullMarked
package de.umsetzungsmonitor.domain.binding;

import org.jspecify.annotations.NullMarked;
