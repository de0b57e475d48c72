package de.umsetzungsmonitor.domain.status;

/**
 * From where on a worklist is read, so that nothing is passed over where the list has changed.
 *
 * @param key what the last item seen was sorted by
 * @param provision the id of its provision
 * @param backwards whether what stands before it is wanted
 */
public record WorklistCursor(long key, long provision, boolean backwards) {}
