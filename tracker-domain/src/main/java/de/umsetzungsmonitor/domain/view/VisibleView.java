package de.umsetzungsmonitor.domain.view;

/**
 * A view as somebody sees it in a list.
 *
 * @param owner the display name of who keeps it
 * @param own whether it is the reader's own
 */
public record VisibleView(
    long id, String name, ViewAddress address, boolean shared, String owner, boolean own) {}
