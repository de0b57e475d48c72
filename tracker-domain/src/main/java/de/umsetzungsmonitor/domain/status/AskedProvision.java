package de.umsetzungsmonitor.domain.status;

import java.util.List;

/**
 * A provision with the states of whom a selection asks for reports on it.
 *
 * @param states those that it binds, by ISO code; at least one
 */
record AskedProvision(long id, StatusRow.Provision provision, List<StatusRow.State> states) {}
