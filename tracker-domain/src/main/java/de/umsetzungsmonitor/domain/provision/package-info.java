/** Provisions: the citable units of a document. */
@NullMarked
package de.umsetzungsmonitor.domain.provision;

import org.jspecify.annotations.NullMarked;
