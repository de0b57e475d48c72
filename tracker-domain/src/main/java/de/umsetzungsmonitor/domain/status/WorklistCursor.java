package de.umsetzungsmonitor.domain.status;

/**
 * From where on a worklist is read, so that nothing is passed over where the list has changed: also
 * if the item is gone, its text has a new version, or no longer binds the state.
 *
 * @param key what the last item seen was sorted by
 * @param provision the id of its provision
 * @param backwards whether what stands before it is wanted
 */
public record WorklistCursor(long key, long provision, boolean backwards) {}
