package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import org.jspecify.annotations.Nullable;

/**
 * What one of many reports is to say.
 *
 * @param iso2 the state for which it is said
 * @param basedOn the version of the report that the writer saw, 0 if there was none
 * @param entry null where no value is given and the state never gave one
 */
public record BulkChange(
    ProvisionAddress address, String iso2, int basedOn, @Nullable StatusEntry entry) {}
