package de.umsetzungsmonitor.search.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes citations and brings their spellings to one form: {@code text:77/233} for
 * "A/RES/77/233", {@code text:2011/93} for "2011/93/EU", {@code com:2016/871} for "COM(2016) 871"
 * and "COM/2016/0871", {@code sres:1325} for "S/RES/1325 (2000)", {@code ziffer:7.a} for "Ziffer 7
 * Buchstabe a", {@code ziffer:art25.2} for "Art. 25 Abs. 2" (see {@link ProvisionPath}), {@code
 * day:2016-05-24} for "24. Mai 2016".
 */
public final class Citations {

  private static final String PROVISION = "ziffer:";
  private static final String WITHIN = "in:";
  private static final String DAY = "day:";

  /** Where no citation can begin, as within a word, one look back says so. */
  private static final Pattern CITATION =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + "(?<series>[CK]OM|Mitteilung|SWD|SEC|JOIN)\\s?"
              + "(?:\\(\\s?(?<comYear>\\d{4})\\s?\\)\\s?|/(?<comSlash>\\d{4})/)0*(?<com>\\d{1,4})\\b(?:\\s?final\\b)?"
              + "|(?:S/RES/|(?:Resolution|Res\\.)\\s(?=\\d{3,4}\\s?\\())(?<sres>\\d{3,4})\\b(?:\\s?\\(\\d{4}\\))?"
              + "|(?<![.,/])(?:[\\p{Lu}.]{1,8}/){0,3}(?<text>\\d{1,5}/\\d{1,5})(?:/[\\p{Lu}]{2,4})?(?![\\d/])"
              + "|"
              + WrittenDays.PATTERN
              + "|"
              + PathGrammar.HEAD
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How the numbers go on behind the first one: "Artikel 82 und 83", "Ziffern 4 bis 6". */
  private static final Pattern FURTHER =
      Pattern.compile(
          "\\s*(?:,|und|oder|sowie|(?<range>bis|[-–]))\\s*(?:(?<next>\\d{1,3})\\b"
              + "(?![/.,]\\d|\\s?(?:%|Prozent|[a-z]\\)))|(?<letter>[a-z])\\b(?![.'’-]))",
          Pattern.CASE_INSENSITIVE);

  /** What comes before the last number of a path, and what behind it: "(4)". */
  private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d+)(\\)?)");

  private static final Pattern LAST_LETTER = Pattern.compile("(.*\\.)([a-z])");

  /** More numbers in a row than this are not the provisions of a text. */
  private static final int LONGEST_RANGE = 20;

  private Citations() {}

  /** All citations in a text, in their order. */
  public static List<Found> in(String text) {
    if (!PathGrammar.SIGN.matcher(text).find()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    Matcher matcher = CITATION.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.find(end)) {
      addAt(matcher, text, found);
      end = Math.max(matcher.end(), found.isEmpty() ? 0 : found.getLast().end());
    }
    return found;
  }

  /** The same, and at the place of each what it lies in: "Artikel 7" in "Artikel 7 Absatz 3". */
  static List<Found> withWhatTheyLieIn(String text) {
    List<Found> found = new ArrayList<>();
    for (Found citation : in(text)) {
      found.add(citation);
      for (String wider : wider(citation.term())) {
        found.add(new Found(wider, citation.start(), citation.end()));
      }
    }
    return found;
  }

  private static void addAt(Matcher match, String text, List<Found> found) {
    String ofDocument = documentOrDay(match);
    if (!ofDocument.isEmpty()) {
      found.add(new Found(ofDocument, match.start(), match.end()));
    } else if (match.group("year") == null && match.group("isoYear") == null) {
      ProvisionPath path = ProvisionPath.from(match, text);
      found.add(new Found(PROVISION + path.key(), match.start(), path.end()));
      if (!path.endsWithin()) {
        addFurther(path, text, found);
      }
    }
  }

  /** Those that are cited by their last numbers or letters alone, each at the place of its own. */
  private static void addFurther(ProvisionPath first, String text, List<Found> found) {
    Matcher number = LAST_NUMBER.matcher(first.key());
    Matcher letter = LAST_LETTER.matcher(first.key());
    boolean isLetter = letter.matches();
    if (!isLetter && !number.matches()) {
      return;
    }
    String before = PROVISION + (isLetter ? letter : number).group(1);
    String behind = isLetter ? "" : number.group(3);
    int last = isLetter ? letter.group(2).charAt(0) : Integer.parseInt(number.group(2));
    Matcher further = FURTHER.matcher(text).region(first.end(), text.length());
    while (further.lookingAt() && isLetter == (further.group("letter") != null)) {
      String group = isLetter ? "letter" : "next";
      int next = isLetter ? small(further).charAt(0) : Integer.parseInt(further.group("next"));
      if (next <= last) {
        return;
      }
      boolean isRange = further.group("range") != null && next - last <= LONGEST_RANGE;
      for (int step = isRange ? last + 1 : next; step <= next; step++) {
        String key = before + (isLetter ? Character.toString(step) : step) + behind;
        found.add(new Found(key, further.start(group), further.end(group)));
      }
      last = next;
      further.region(further.end(), text.length());
    }
  }

  private static String small(Matcher further) {
    return further.group("letter").toLowerCase(Locale.ROOT);
  }

  /**
   * The form in which a provision with this label is cited within its document: {@code ziffer:7.a}
   * for "7 a)", {@code ziffer:art1.2} for "Artikel 1 Absatz 2".
   */
  public static String ofLabel(String label) {
    return PROVISION + ProvisionPath.ofLabel(label);
  }

  /**
   * The form in which the symbol of a document is cited, be it a number or not: "G7 Innen 2022".
   */
  public static String ofSymbol(String symbol) {
    return "symbol:" + symbol.toLowerCase(Locale.GERMAN).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Whether a citation in its one form is that of a provision within a document. */
  public static boolean isOfProvision(String key) {
    return key.startsWith(PROVISION);
  }

  /** Whether a provision is cited by an article, which texts outside the tracker have as well. */
  public static boolean isOfArticle(String key) {
    return key.startsWith(PROVISION + "art") || key.startsWith(PROVISION + "§");
  }

  /** Whether a citation in its one form is that of a whole document. */
  public static boolean isOfDocument(String key) {
    return !isOfProvision(key) && !key.startsWith(DAY);
  }

  /** What a cited provision lies in, the narrowest first: {@code 7.a} and {@code 7} for 7.a.ii. */
  public static List<String> wider(String key) {
    List<String> wider = new ArrayList<>();
    if (isOfProvision(key)) {
      for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
        wider.add(key.substring(0, dot));
      }
    }
    return wider;
  }

  /** Whether a provision is called by a number, and not by a word alone. */
  public static boolean isNumbered(String key) {
    return key.chars().anyMatch(Character::isDigit) || key.startsWith(PROVISION + "anhang.");
  }

  /** How all provisions that lie in this one are found. */
  public static String within(String key) {
    return WITHIN + key.substring(PROVISION.length());
  }

  /**
   * All that a provision lies in. The articles of an annex count as lying in those of the document,
   * which mostly has none.
   */
  public static Set<String> liesIn(String key) {
    Set<String> in = new TreeSet<>();
    wider(key).forEach(wider -> in.add(within(wider)));
    int article = key.indexOf(".art");
    if (article > 0) {
      String annexed = PROVISION + key.substring(article + 1);
      in.add(within(annexed));
      wider(annexed).forEach(wider -> in.add(within(wider)));
    }
    return in;
  }

  /** Empty for what is of a provision, and for what looks like a day and is none. */
  private static String documentOrDay(Matcher match) {
    if (match.group("com") != null) {
      return communication(match);
    }
    if (match.group("sres") != null) {
      return "sres:" + match.group("sres");
    }
    if (match.group("text") != null) {
      return "text:" + match.group("text");
    }
    return WrittenDays.in(match).map(DAY::concat).orElse("");
  }

  /** "KOM" is what "COM" was called in German before 2012. */
  private static String communication(Matcher match) {
    String series = match.group("series").toLowerCase(Locale.GERMAN);
    boolean isOther = series.equals("swd") || series.equals("sec") || series.equals("join");
    String year = match.group("comYear") == null ? match.group("comSlash") : match.group("comYear");
    return (isOther ? series : "com") + ":" + year + "/" + match.group("com");
  }
}
