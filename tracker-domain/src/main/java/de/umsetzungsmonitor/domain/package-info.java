/**
 * The domain: entities, values, repositories and migrations; no HTTP, no Lucene, no file formats.
 */
@NullMarked
package de.umsetzungsmonitor.domain;

import org.jspecify.annotations.NullMarked;
