package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.evidence.EvidenceFile;

/**
 * A file that the form of a report offers.
 *
 * @param attached whether the report is to name it
 * @param saved whether the report as it is stored names it
 */
record FileChoice(EvidenceFile file, boolean attached, boolean saved) {}
