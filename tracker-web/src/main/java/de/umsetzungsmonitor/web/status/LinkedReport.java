package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.link.LinkedProvision;
import de.umsetzungsmonitor.domain.status.StatusValue;
import org.jspecify.annotations.Nullable;

/**
 * What a state says on a provision that is linked with the one it reports on.
 *
 * @param value null if it has not reported
 * @param toCheck whether it said so of an older text
 */
record LinkedReport(LinkedProvision link, @Nullable StatusValue value, boolean toCheck) {}
