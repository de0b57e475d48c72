package de.umsetzungsmonitor.ingest.block;

import java.util.regex.Pattern;

/**
 * The line that names the body which speaks, alone above its reasons: "Die Generalversammlung,",
 * "Der Ministerrat –". It is a block of its own however the lines around it lie.
 */
final class BodyLine {

  private static final Pattern NAME =
      Pattern.compile(
          "(die|der|das) (generalversammlung|sicherheitsrat|wirtschafts- und sozialrat|menschenrechtsrat"
              + "|ministerrat|ständige rat|rat der europäischen union|europäische parlament) ?[,:–—-]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private BodyLine() {}

  static boolean is(String plain) {
    return plain.length() < 60 && NAME.matcher(plain).matches();
  }
}
