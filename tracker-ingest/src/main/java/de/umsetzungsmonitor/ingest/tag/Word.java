package de.umsetzungsmonitor.ingest.tag;

/**
 * A word or a mark of a text.
 *
 * @param text as it stands there
 * @param key in lower case and with ss for ß, so that capitals are the same word
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record Word(String text, String key, int start, int end) {

  boolean isMark() {
    return !Character.isLetterOrDigit(text.charAt(0));
  }

  boolean isCapital() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean isLower() {
    return Character.isLowerCase(text.charAt(0));
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** "AUF", "UNODC", "EC3". */
  boolean isAllCapitals() {
    return text.length() > 1 && isCapital() && text.chars().noneMatch(Character::isLowerCase);
  }
}
