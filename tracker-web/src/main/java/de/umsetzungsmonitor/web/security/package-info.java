/** Who signs in, and what the browser is told to refuse. */
@NullMarked
package de.umsetzungsmonitor.web.security;

import org.jspecify.annotations.NullMarked;
