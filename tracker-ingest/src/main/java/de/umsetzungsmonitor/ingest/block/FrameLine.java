package de.umsetzungsmonitor.ingest.block;

import java.util.regex.Pattern;

/**
 * Lines that stand alone wherever they stand, because of what they say: the body that speaks ("Die
 * Generalversammlung,"), the word that leads over to its decision ("beschließt,"), the beginning of
 * an annex ("Anlage II") and the meeting ("54. Plenarsitzung").
 */
final class FrameLine {

  private static final int LONGEST = 120;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BODY =
      Pattern.compile(
          "(die|der|das) (generalversammlung|sicherheitsrat|wirtschafts- und sozialrat|menschenrechtsrat"
              + "|ministerrat|ständige rat|forum für sicherheitskooperation"
              + "|rat der europäischen union|europäische parlament)( \\(\\p{L}{2,8}\\))? ?[,:–—-]?"
              + "|die (hohen )?(vertragsstaaten|vertragsparteien)( (dieses|des|der) .{1,60})? ?[,–—-]",
          FLAGS);
  private static final Pattern DECISION =
      Pattern.compile(
          "[–—-]? ?(beschließt|beschliesst|hat beschlossen|kommt überein)( folgendes| wie folgt)? ?[,:–—-]?",
          FLAGS);
  private static final Pattern VERB =
      Pattern.compile(
          "(beschließt|verabschiedet|erklärt|billigt|fordert|ersucht|beauftragt|verlängert|nimmt|kommt|begrüßt"
              + "|bekräftigt|ruft|empfiehlt|ermutigt|bittet|legt)\\b");
  private static final Pattern ANNEX =
      Pattern.compile(
          "(Anlage|Anhang|Annex|Beilage|ANLAGE|ANHANG|ANNEX)( [IVX]{1,5}| \\d{1,2}| [A-Z])?");
  private static final Pattern TITLE =
      Pattern.compile(
          "erklärung de[rs] präsident(en|in|schaft) des sicherheitsrats|verteilung: \\p{L}{4,15}"
              + "|resolution \\d{1,4} \\(\\d{4}\\)",
          FLAGS);
  private static final Pattern SESSION =
      Pattern.compile(
          "\\d{1,5}\\. (plenar|plenar-)?(sitzung|tagung)( \\(.{1,30}\\))?"
              + "|auf der \\d{1,5}\\. (plenar)?sitzung( .{1,40})? verabschiedet\\.?"
              + "|(einstimmig )?verabschiedet auf der \\d{1,5}\\. (plenar)?sitzung( .{1,70})?",
          FLAGS);
  private static final Pattern PART =
      Pattern.compile(
          "(Teil|Kapitel|Abschnitt|Titel|TEIL|KAPITEL|ABSCHNITT|TITEL) ([IVX]{1,5}|\\d{1,2}|[A-Z])");
  private static final Pattern DATE = Pattern.compile("\\d{1,2}\\. ?\\p{L}{3,9} \\d{4}", FLAGS);

  private FrameLine() {}

  /** Whether the line stands alone. */
  static boolean is(String plain) {
    if (plain.isEmpty() || plain.length() >= LONGEST) {
      return false;
    }
    // The first character spares most lines the patterns.
    return switch (Character.toLowerCase(plain.charAt(0))) {
      case 'd' -> isBody(plain);
      case 'a', 'b', 'h', 'k', '–', '—', '-' -> endsReasons(plain) || is(SESSION, plain);
      case 'e', 'r', 'v' -> is(TITLE, plain) || is(SESSION, plain);
      default -> Character.isDigit(plain.charAt(0)) && is(SESSION, plain);
    };
  }

  private static boolean is(Pattern pattern, String plain) {
    return plain.length() < LONGEST && pattern.matcher(plain).matches();
  }

  /** Whether the line names those who speak, above their reasons. */
  static boolean isBody(String plain) {
    return is(BODY, plain);
  }

  /**
   * Whether the line begins with a verb of decision, as what follows on the dash behind reasons.
   */
  static boolean opensDecision(String plain) {
    return VERB.matcher(plain.substring(0, Math.min(LONGEST, plain.length()))).lookingAt();
  }

  /** Whether no reasons follow on this line: it leads over to the decision, or begins an annex. */
  static boolean endsReasons(String plain) {
    return is(DECISION, plain) || is(ANNEX, plain);
  }

  /**
   * Whether the line stands alone behind the end of a sentence: a date below a text, the number of
   * a part above one ("Teil II"). Within a sentence the break may be chance.
   */
  static boolean isBetween(String plain) {
    return is(DATE, plain) || is(PART, plain);
  }
}
