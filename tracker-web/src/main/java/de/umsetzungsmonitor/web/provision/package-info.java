/** One provision: its text with tagged words, what states report on it, and its history. */
@NullMarked
package de.umsetzungsmonitor.web.provision;

import org.jspecify.annotations.NullMarked;
