/** Accounts: signing in, the own account. */
@NullMarked
package de.umsetzungsmonitor.web.account;

import org.jspecify.annotations.NullMarked;
