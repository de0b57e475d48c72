/** What the tests of every module share: a real database, empty before each test. */
@NullMarked
package de.umsetzungsmonitor.testing;

import org.jspecify.annotations.NullMarked;
