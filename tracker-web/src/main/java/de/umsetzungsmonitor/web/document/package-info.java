/** The list of documents, a whole text with its tags and progress, and the file it came from. */
@NullMarked
package de.umsetzungsmonitor.web.document;

import org.jspecify.annotations.NullMarked;
