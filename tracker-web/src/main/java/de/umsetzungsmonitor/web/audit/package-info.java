/**
 * Histories: of everything, of a state, of a provision, of an account; and the check of the chain.
 */
@NullMarked
package de.umsetzungsmonitor.web.audit;

import org.jspecify.annotations.NullMarked;
