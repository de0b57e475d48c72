/** Organizations and the dated membership of states in them. */
@NullMarked
package de.umsetzungsmonitor.domain.organization;

import org.jspecify.annotations.NullMarked;
