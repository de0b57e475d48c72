package de.umsetzungsmonitor.domain.export;

/**
 * What is known of a file that was made.
 *
 * @param size in bytes
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record ExportFile(long size, String sha256) {}
