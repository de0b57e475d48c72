/** Exports: the jobs that make files which take long, until the file is removed. */
@NullMarked
package de.umsetzungsmonitor.domain.export;

import org.jspecify.annotations.NullMarked;
