package de.umsetzungsmonitor.search.german;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes citations and brings their spellings to one form: {@code text:77/233} for
 * "A/RES/77/233", {@code text:2011/93} for "2011/93/EU", {@code com:2016/871} for "COM(2016) 871"
 * and "COM/2016/0871", {@code sres:1325} for "S/RES/1325 (2000)", {@code ziffer:7.a} for "Ziffer 7
 * Buchstabe a", {@code art:25} for "Art. 25".
 */
public final class Citations {

  private static final String ZIFFER =
      "(?:Ziffern?|Ziff\\.?|Nummern?|Nr\\.?|Absatz|Abs\\.?|Punkt|Randnummer|Rn\\.?)";
  private static final String LETTER = "\\s*(?:Buchstabe|Buchst\\.|lit\\.?)\\s*";
  private static final String PARAGRAPH = "(?:\\s*(?:Absatz|Abs\\.)\\s*\\d{1,3})?";

  /** Where no citation can begin, as within a word, one look back says so. */
  private static final Pattern CITATION =
      Pattern.compile(
          "§{1,2}\\s?(?<law>\\d{1,4}[a-z]?)\\b"
              + PARAGRAPH
              + "|(?<![\\p{L}\\d])(?:"
              + "(?<series>[CK]OM|Mitteilung|SWD|SEC|JOIN)\\s?"
              + "(?:\\(\\s?(?<comYear>\\d{4})\\s?\\)\\s?|/(?<comSlash>\\d{4})/)0*(?<com>\\d{1,4})\\b(?:\\s?final\\b)?"
              + "|(?:S/RES/|(?:Resolution|Res\\.)\\s(?=\\d{3,4}\\s?\\())(?<sres>\\d{3,4})\\b(?:\\s?\\(\\d{4}\\))?"
              + "|(?<![.,/])(?:[\\p{Lu}.]{1,8}/){0,3}(?<text>\\d{1,5}/\\d{1,5})(?:/[\\p{Lu}]{2,4})?(?![\\d/])"
              + "|(?:Artikel[ns]?|Art\\.?)\\s?(?<art>\\d{1,4}[a-z]?)\\b"
              + PARAGRAPH
              + "|(?:PP\\s?|Präambelabsatz\\s+)(?<pp>\\d{1,3})\\b"
              + "|"
              + ZIFFER
              + "\\s*(?<number>\\d{1,4})(?![\\d/])"
              + "(?:(?:"
              + LETTER
              + "|\\s(?=[a-z]\\))|\\.?(?=[a-z]\\b))(?<letter>[a-z])\\b\\)?)?"
              + "|(?<!/)(?<bareNumber>\\d{1,4})(?:"
              + LETTER
              + "|\\.(?=[a-z]\\b)|\\s?(?=[a-z]\\)))"
              + "(?<bareLetter>[a-z])\\b\\)?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How the numbers go on behind the first one: "Artikel 82 und 83", "Ziffern 4 bis 6". */
  private static final Pattern FURTHER =
      Pattern.compile(
          "\\s*(?:,|und|oder|sowie|(?<range>bis|[-–]))\\s*(?<next>\\d{1,3})\\b"
              + "(?![/.,]\\d|\\s?(?:%|Prozent|[a-z]\\)))",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> NUMBERED = Set.of("art:", "§:", "ziffer:");

  /** More numbers in a row than this are not the provisions of a text. */
  private static final int LONGEST_RANGE = 20;

  /** Ways to write the parts of a label, and the one way in which they are compared. */
  private static final Map<Pattern, String> IN_LABELS = inLabels();

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
      addFurther(matcher, text, found);
    }
    return found;
  }

  /** Those that are cited by their numbers alone, each at the place of its number. */
  private static void addFurther(Matcher first, String text, List<Found> found) {
    String kind = found.getLast().term().replaceFirst("\\d+$", "");
    if (!NUMBERED.contains(kind)) {
      return;
    }
    int last = Integer.parseInt(found.getLast().term().substring(kind.length()));
    Matcher further = FURTHER.matcher(text).region(first.end(), text.length());
    while (further.lookingAt()) {
      int next = Integer.parseInt(further.group("next"));
      if (next <= last) {
        return;
      }
      boolean isRange = further.group("range") != null && next - last <= LONGEST_RANGE;
      for (int number = isRange ? last + 1 : next; number <= next; number++) {
        found.add(new Found(kind + number, further.start("next"), further.end("next")));
      }
      last = next;
      further.region(further.end(), text.length());
    }
  }

  /**
   * The form in which a provision with this label is cited within its document: {@code ziffer:7.a}
   * for "7 a)", {@code ziffer:art1abs2} for "Artikel 1 Absatz 2".
   */
  public static String ofLabel(String label) {
    String form = label.strip().toLowerCase(Locale.GERMAN);
    for (Map.Entry<Pattern, String> spelling : IN_LABELS.entrySet()) {
      form = spelling.getKey().matcher(form).replaceAll(spelling.getValue());
    }
    return "ziffer:" + form;
  }

  /** Whether a citation in its one form is that of a provision within a document. */
  public static boolean isOfProvision(String key) {
    return key.startsWith("ziffer:");
  }

  /** Whether a citation in its one form is that of a whole document. */
  public static boolean isOfDocument(String key) {
    return !isOfProvision(key) && !key.startsWith("art:") && !key.startsWith("§:");
  }

  private static String key(Matcher match) {
    if (match.group("com") != null) {
      return communication(match);
    }
    if (match.group("sres") != null) {
      return "sres:" + match.group("sres");
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

  /** "KOM" is what "COM" was called in German before 2012. */
  private static String communication(Matcher match) {
    String series = match.group("series").toLowerCase(Locale.GERMAN);
    boolean isOther = series.equals("swd") || series.equals("sec") || series.equals("join");
    String year = match.group("comYear") == null ? match.group("comSlash") : match.group("comYear");
    return (isOther ? series : "com") + ":" + year + "/" + match.group("com");
  }

  private static String ziffer(String number, @Nullable String letter) {
    return ofLabel(letter == null ? number : number + "." + letter);
  }

  private static Map<Pattern, String> inLabels() {
    Map<Pattern, String> forms = new LinkedHashMap<>();
    forms.put(Pattern.compile("\\b(?:artikel|art\\.?)\\s*(?=\\d)"), "art");
    forms.put(Pattern.compile("\\b(?:absatz|abs\\.?)\\s*(?=\\d)"), "abs");
    forms.put(Pattern.compile("(?:präambelabsatz|\\bpp)\\s*(?=\\d)"), "pp");
    forms.put(Pattern.compile("(?:erwägungsgrund|\\beg)\\s*(\\d+)"), "($1)");
    forms.put(Pattern.compile("\\b(?:ziffern?|ziff|nummer|nr|randnummer|rn)\\b\\.?\\s*"), "");
    forms.put(Pattern.compile("[\\s.]*(?:buchstabe|buchst\\.|\\blit\\b\\.?)\\s*"), ".");
    forms.put(Pattern.compile("(?<=\\d)[\\s.(]*([a-z])\\)?(?![a-z])"), ".$1");
    forms.put(Pattern.compile("[\\s,;:]+"), "");
    return forms;
  }
}
