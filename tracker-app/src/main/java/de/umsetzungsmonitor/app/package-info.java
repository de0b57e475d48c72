/** The application: start, configuration, embedded database, first sign-in. */
@NullMarked
package de.umsetzungsmonitor.app;

import org.jspecify.annotations.NullMarked;
