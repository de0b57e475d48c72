/** The states that a text binds: why each of them is bound, and the forms that change it. */
@NullMarked
package de.umsetzungsmonitor.web.binding;

import org.jspecify.annotations.NullMarked;
