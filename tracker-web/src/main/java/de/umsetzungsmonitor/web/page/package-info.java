/** What every page shares: language, colour mode, icons, the account in the header. */
@NullMarked
package de.umsetzungsmonitor.web.page;

import org.jspecify.annotations.NullMarked;
