package de.umsetzungsmonitor.ingest.block;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The fixed sentences that part an act of the Union: the name of the institution, "in Erwägung
 * nachstehender Gründe:", "HABEN FOLGENDE VERORDNUNG ERLASSEN:" and "Geschehen zu Brüssel am …".
 */
public final class ActLine {

  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(der rat|das europäische parlament|die (europäische )?kommission|die europäische zentralbank)"
              + "( und der rat)?( der europäischen (union|gemeinschaften))?[ ,:–—-]*");
  private static final Pattern ENACTMENT =
      Pattern.compile(
          "(hat|haben) .{0,20}folgende[nrs]? .{3,60}(erlassen|angenommen|abgegeben|beschlossen|festgelegt)[ :.–—-]*"
              + "|(empfiehlt|empfehlen|beschließt|beschliesst|beschließen)( den mitgliedstaaten)?[ ,:–—-]*");
  private static final Pattern END =
      Pattern.compile(
          "(geschehen|ausgefertigt) zu .{2,60}"
              + "|(diese[rs]?|die vorliegende) .{3,60} ist in allen (ihren|seinen) teilen verbindlich.*"
              + "|im namen (des|der) .{3,60}");
  private static final List<String> REASONS =
      List.of(
          "in erwägung nachstehender gründe",
          "in erwägung folgender gründe",
          "aus folgenden gründen:",
          "nach folgenden erwägungen:");
  private static final int LONGEST = 200;

  private ActLine() {}

  /** Whether it names the institution that acts, and nothing else. */
  public static boolean isInstitution(String plain) {
    return INSTITUTION.matcher(small(plain)).matches();
  }

  /** Whether it leads over to the reasons. */
  public static boolean isReasons(String plain) {
    String small = small(plain);
    return REASONS.stream().anyMatch(small::startsWith);
  }

  /** Whether it leads over to the articles. */
  public static boolean isEnactment(String plain) {
    return ENACTMENT.matcher(small(plain)).matches();
  }

  /** Whether it stands behind the last article. */
  public static boolean isEnd(String plain) {
    return END.matcher(small(plain)).matches();
  }

  /** Whether a line that says this stands alone; less common words may do so by chance. */
  static boolean standsAlone(String plain) {
    boolean named = plain.length() > "der rat der".length() && isInstitution(plain);
    boolean enacts = plain.endsWith(":") && isEnactment(plain);
    return (named && !plain.equals("Die Kommission")) || enacts || isReasons(plain);
  }

  private static String small(String plain) {
    return plain.length() > LONGEST ? "" : plain.toLowerCase(Locale.GERMAN);
  }
}
