/** Documents: the texts as adopted, with the file they came from. */
@NullMarked
package de.umsetzungsmonitor.domain.document;

import org.jspecify.annotations.NullMarked;
