/** The embedded database: a PostgreSQL of our own in the home directory, for whoever has none. */
@NullMarked
package de.umsetzungsmonitor.app.database;

import org.jspecify.annotations.NullMarked;
