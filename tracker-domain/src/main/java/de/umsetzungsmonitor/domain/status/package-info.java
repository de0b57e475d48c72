/** Status: how far a state has come with a provision, and the history of it. */
@NullMarked
package de.umsetzungsmonitor.domain.status;

import org.jspecify.annotations.NullMarked;
