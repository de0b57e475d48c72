package de.umsetzungsmonitor.search;

/** How many hits have a value. */
public record FacetCount(String value, int count) {}
