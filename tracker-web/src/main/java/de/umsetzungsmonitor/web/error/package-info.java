/** What users are told when something goes wrong, on pages and in the API. */
@NullMarked
package de.umsetzungsmonitor.web.error;

import org.jspecify.annotations.NullMarked;
