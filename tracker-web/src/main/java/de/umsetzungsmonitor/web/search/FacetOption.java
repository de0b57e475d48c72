package de.umsetzungsmonitor.web.search;

/**
 * One value of a filter.
 *
 * @param label the value in the language of the page
 * @param count how many hits have it
 */
record FacetOption(String value, String label, long count, boolean chosen) {}
