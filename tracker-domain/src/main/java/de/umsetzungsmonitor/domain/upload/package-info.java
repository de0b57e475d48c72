/** Uploads: files on their way to becoming documents, until somebody accepts or discards them. */
@NullMarked
package de.umsetzungsmonitor.domain.upload;

import org.jspecify.annotations.NullMarked;
