package de.umsetzungsmonitor.search.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes citations and brings their spellings to one form: {@code text:77/233} for
 * "A/RES/77/233", {@code text:2011/93} for "2011/93/EU", {@code com:2016/871} for "COM(2016) 871",
 * {@code ziffer:7.a} for "Ziffer 7 Buchstabe a", {@code art:25} for "Art. 25".
 */
public final class Citations {

  private static final String ZIFFER =
      "(?:Ziffern?|Ziff\\.|Nummern?|Nr\\.|Absatz|Abs\\.|Punkt|Randnummer|Rn\\.)";
  private static final String LETTER = "\\s*(?:Buchstabe|Buchst\\.|lit\\.)\\s*";
  private static final String PARAGRAPH = "(?:\\s*(?:Absatz|Abs\\.)\\s*\\d{1,3})?";

  private static final Pattern CITATION =
      Pattern.compile(
          "\\bCOM\\s?\\(\\s?(?<comYear>\\d{4})\\s?\\)\\s?(?<com>\\d{1,4})\\b(?:\\s?final\\b)?"
              + "|(?<![\\p{L}\\d.,/])(?:[\\p{Lu}.]{1,8}/){0,3}(?<text>\\d{1,5}/\\d{1,5})(?:/[\\p{Lu}]{2,4})?(?![\\d/])"
              + "|(?<![\\p{L}\\d])(?:Artikel[ns]?|Art\\.)\\s?(?<art>\\d{1,4}[a-z]?)\\b"
              + PARAGRAPH
              + "|§{1,2}\\s?(?<law>\\d{1,4}[a-z]?)\\b"
              + PARAGRAPH
              + "|(?<![\\p{L}\\d])(?:PP\\s?|Präambelabsatz\\s+)(?<pp>\\d{1,3})\\b"
              + "|(?<![\\p{L}\\d])"
              + ZIFFER
              + "\\s*(?<number>\\d{1,4})(?![\\d/])"
              + "(?:(?:"
              + LETTER
              + "|\\s(?=[a-z]\\))|\\.(?=[a-z]\\b))(?<letter>[a-z])\\b\\)?)?"
              + "|(?<![\\p{L}\\d/])(?<bareNumber>\\d{1,4})(?:"
              + LETTER
              + "|\\.(?=[a-z]\\b)|\\s?(?=[a-z]\\)))"
              + "(?<bareLetter>[a-z])\\b\\)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NOT_IN_A_LABEL = Pattern.compile("\\s+");

  private Citations() {}

  /** All citations in a text, in their order. */
  public static List<Found> in(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    Matcher matcher = CITATION.matcher(text);
    while (matcher.find()) {
      found.add(new Found(key(matcher), matcher.start(), matcher.end()));
    }
    return found;
  }

  /** The form in which a provision with this label is cited within its document. */
  public static String ofLabel(String label) {
    return "ziffer:" + NOT_IN_A_LABEL.matcher(label.toLowerCase(Locale.GERMAN)).replaceAll("");
  }

  /** Whether a citation in its one form is that of a provision within a document. */
  public static boolean isOfProvision(String key) {
    return key.startsWith("ziffer:");
  }

  private static String key(Matcher match) {
    if (match.group("com") != null) {
      return "com:" + match.group("comYear") + "/" + match.group("com");
    }
    if (match.group("text") != null) {
      return "text:" + match.group("text");
    }
    if (match.group("art") != null) {
      return "art:" + match.group("art").toLowerCase(Locale.GERMAN);
    }
    if (match.group("law") != null) {
      return "§:" + match.group("law").toLowerCase(Locale.GERMAN);
    }
    if (match.group("pp") != null) {
      return ofLabel("pp" + match.group("pp"));
    }
    if (match.group("number") != null) {
      return ziffer(match.group("number"), match.group("letter"));
    }
    return ziffer(match.group("bareNumber"), match.group("bareLetter"));
  }

  private static String ziffer(String number, @Nullable String letter) {
    return ofLabel(letter == null ? number : number + "." + letter);
  }
}
