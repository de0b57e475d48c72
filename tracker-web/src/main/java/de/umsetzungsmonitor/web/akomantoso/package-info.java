/** Akoma Ntoso: a document with its provisions and tags as XML that other programs know. */
@NullMarked
package de.umsetzungsmonitor.web.akomantoso;

import org.jspecify.annotations.NullMarked;
