package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Typography;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading that names its chapter: "Handlungsfeld B: Verantwortung der Wirtschaft", "Teil A –
 * Infrastruktur", "Säule 2".
 *
 * @param number as printed: "B", "2", "IV"
 */
record WordChapter(String number) {

  private static final int LONGEST = 180;
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:(?:strategisches|operatives|übergeordnetes|vorrangiges) )?"
              + "(?:handlungs|aktions|arbeits|themen|maßnahmen|schwerpunkt|ziel|interventions)?"
              + "(?:feld|bereich|schwerpunkt|säule|ziel|priorität|teil|kapitel|abschnitt|cluster|baustein|dimension|pfeiler|block)"
              + " (?:nr\\. ?)?(?<number>\\d{1,2}|(?-i:[A-Z]|[IVX]{1,5}))(?: ?[.:–—-] ?(?<title>.{0,160}))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The chapter that this line heads, or null. */
  static @Nullable WordChapter of(String plain) {
    if (plain.length() > LONGEST || !Typography.startsUpper(plain)) {
      return null;
    }
    Matcher matcher = HEADING.matcher(plain);
    if (!matcher.matches()) {
      return null;
    }
    String title = matcher.group("title");
    return title == null || title.isEmpty() || Typography.looksLikeHeading(title)
        ? new WordChapter(matcher.group("number"))
        : null;
  }
}
