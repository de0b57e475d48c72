package de.umsetzungsmonitor.domain.provision;

/** What a link to a provision needs: its address within the document, and how it is cited. */
public record ProvisionRef(String eId, String label, ProvisionKind kind) {}
