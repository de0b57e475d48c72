package de.umsetzungsmonitor.domain.evidence;

/**
 * What is known of a stored file; a history step that names it says the same.
 *
 * @param name as it was sent, made safe
 * @param mediaType what it is, found from its bytes
 * @param size in bytes
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record EvidenceFile(long id, String name, String mediaType, int size, String sha256) {}
