package de.umsetzungsmonitor.bench;

/** One text of the body that is searched, with the heading above it. */
record Passage(String heading, String text) {}
