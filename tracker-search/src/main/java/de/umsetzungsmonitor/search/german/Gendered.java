package de.umsetzungsmonitor.search.german;

import java.util.regex.Pattern;

/** Words for men and women in one: "Nutzer:innen", "Bürger*innen", "Minister/-innen". */
public final class Gendered {

  /**
   * What stands between the two; the words behind it are found as women are called. The rare signs
   * come first, as all texts are searched for them in each field.
   */
  static final Pattern JOINT =
      Pattern.compile("(?:[:*_·]|/-?)(?=innen?(?!\\p{L}))(?<=\\p{L}(?:[:*_·]|/-?))");

  private Gendered() {}

  /** The text with each such word in one piece. */
  public static String joined(String text) {
    return JOINT.matcher(text).replaceAll("");
  }
}
