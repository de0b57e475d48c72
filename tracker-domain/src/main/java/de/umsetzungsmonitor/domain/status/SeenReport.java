package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;

/**
 * A report as somebody chose it from a list.
 *
 * @param address with the version of the document that was shown
 * @param version the version of the report that was shown, 0 if there was none
 */
public record SeenReport(ProvisionAddress address, String iso2, int version) {}
