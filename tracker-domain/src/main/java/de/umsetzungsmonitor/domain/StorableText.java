package de.umsetzungsmonitor.domain;

import java.util.regex.Pattern;

/**
 * Texts without the characters that PostgreSQL (NUL) or XML cannot hold: feeds, workbooks and Akoma
 * Ntoso would break at them long after they were typed.
 */
public final class StorableText {

  /** All but Char of XML 1.0, https://www.w3.org/TR/xml/#charsets. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private StorableText() {}

  /** The text without them. */
  public static String of(String typed) {
    return FORBIDDEN.matcher(typed).replaceAll("");
  }
}
