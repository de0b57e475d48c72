/** Accounts: who may do what, and for which states. */
@NullMarked
package de.umsetzungsmonitor.domain.account;

import org.jspecify.annotations.NullMarked;
