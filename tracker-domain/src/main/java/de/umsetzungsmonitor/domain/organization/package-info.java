/** Organizations: the bodies whose members a document binds. */
@NullMarked
package de.umsetzungsmonitor.domain.organization;

import org.jspecify.annotations.NullMarked;
