package de.umsetzungsmonitor.search.index;

/**
 * How far the index is built anew.
 *
 * @param done how many provisions are in it
 * @param total how many there were when it was begun
 */
public record RebuildProgress(long done, long total) {}
