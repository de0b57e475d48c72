package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of actions, as its head names them.
 *
 * <p>Rule: the head of such a table has a column for the action and at least one for its number,
 * the body in charge, the date or the like ("Nr. | Maßnahme | Zuständig | Zeitplan"). A row is read
 * out as a named action, with the rest of its cells in brackets: "Maßnahme 3: Ausbau der Netze
 * (Mitgliedstaaten; 2026)".
 *
 * @param count how many columns there are
 * @param number the column that numbers the rows, or -1
 * @param actions the columns that say what is to be done: usually one, or title and description
 * @param word what an action is called: "Maßnahme"
 */
record TableColumns(int count, int number, List<Integer> actions, String word) {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_COLUMNS = 9;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(lfd\\.? ?)?(nr\\.?|nummer)|#|(maßnahmen?|aktions?)[ -]?(nr\\.?|nummer)", FLAGS);
  private static final Pattern NAMED =
      Pattern.compile(
          "((lfd\\.? ?)?(nr\\.?|nummer) ?/? ?(der )?)?((vorgeschlagene|geplante|konkrete|wichtigste|wichtige|zentrale) )?"
              + "(?<word>(?:leit|schlüssel|kern|haupt|einzel|sofort)?(?:maßnahme|aktion|initiative|empfehlung|verpflichtung))(?:e?n)?"
              + "( .{1,30})?",
          FLAGS);
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(beschreibung|titel|inhalt|tätigkeit(en)?|vorhaben|schritte?|handlung(en)?|aufgaben?|was)( .{1,30})?\\??",
          FLAGS);
  private static final Pattern OTHER =
      Pattern.compile(
          "((zuständig|verantwort|federführ|akteur|beteiligt|träger|adressat|durchführ|umsetz|frist|zeit|termin"
              + "|fällig|indikator|messgröße|kosten|finanz|budget|haushalt|rechtsgrundlage|ergebnis|priorität"
              + "|anmerkung|bemerkung|partner|instrument|ziel|stelle)\\p{L}*"
              + "|wer|wann|bis|datum|quartal|jahr|mittel|status|stand|art|bereich|kategorie)( .{0,40})?\\??",
          FLAGS);
  private static final Pattern ROW_NUMBER =
      Pattern.compile(
          "(?:\\p{L}{4,20} )?(?:Nr\\.? ?)?(\\d{1,3}[a-z]?|\\d{1,2}(?:\\.\\d{1,2}){1,2}|[A-Z]\\.?\\d{1,2}|[IVX]{1,5})[.):]?");

  private static final Pattern OWN_NUMBER = Pattern.compile("(\\d{1,3})[.)]? +(?=\\p{Lu})");

  /** The columns that these cells head, or null if they head no table of actions. */
  static @Nullable TableColumns of(List<String> head) {
    if (head.size() < 2 || head.size() > MOST_COLUMNS) {
      return null;
    }
    int number = -1;
    String word = "";
    int known = 0;
    List<Integer> actions = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      String name = plain(head.get(i));
      Matcher named = NAMED.matcher(name);
      boolean brief = name.length() <= LONGEST_NAME;
      if (number < 0 && NUMBER.matcher(name).matches()) {
        number = i;
      } else if (brief && named.matches()) {
        word = word.isEmpty() ? named.group("word") : word;
        actions.add(i);
      } else if (brief && DESCRIBED.matcher(name).matches()) {
        actions.add(i);
      } else if (brief && OTHER.matcher(name).matches()) {
        known++;
      }
    }
    known += number >= 0 ? 1 : 0;
    boolean all = known + actions.size() >= Math.max(2, head.size() - 1);
    return actions.isEmpty() || known == 0 || !all
        ? null
        : new TableColumns(head.size(), number, actions, capitalised(word));
  }

  /** Whether a cell may be the name of a column, by its looks. */
  static boolean mayHead(String cell) {
    String name = plain(cell);
    return name.length() <= LONGEST_NAME
        && (NUMBER.matcher(name).matches()
            || NAMED.matcher(name).matches()
            || DESCRIBED.matcher(name).matches()
            || OTHER.matcher(name).matches());
  }

  /** Whether the cell heads the column of numbers. */
  static boolean numbersRows(String cell) {
    return NUMBER.matcher(plain(cell)).matches();
  }

  /** The number of a row without its word and stop, or null if the cell holds none. */
  static @Nullable String rowNumber(String cell) {
    Matcher matcher = ROW_NUMBER.matcher(plain(cell));
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** The row as a named action; the number counts where the table has no column for it. */
  String readOut(List<String> cells, int counted) {
    String printed = number < 0 ? null : rowNumber(cells.get(number));
    String joined =
        String.join(
            " – ", actions.stream().map(cells::get).filter(cell -> !cell.isBlank()).toList());
    String what = number < 0 ? withoutNumber(joined, counted) : joined;
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (i != number && !actions.contains(i) && says(cells.get(i))) {
        rest.add(cells.get(i));
      }
    }
    String brackets = rest.isEmpty() ? "" : " (" + String.join("; ", rest) + ")";
    return word + " " + (printed == null ? counted : printed) + ": " + what + brackets;
  }

  /** Where numbers have no column, that of the row may stand before its text: "3. Ausbau". */
  private static String withoutNumber(String what, int counted) {
    Matcher matcher = OWN_NUMBER.matcher(what);
    boolean own = matcher.lookingAt() && Integer.parseInt(matcher.group(1)) == counted;
    return own ? what.substring(matcher.end()) : what;
  }

  /** "–" and "./." say that there is nothing to say. */
  private static boolean says(String cell) {
    return cell.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static String plain(String cell) {
    return cell.replace("*", "").replace("_", "").strip();
  }

  private static String capitalised(String word) {
    String small = word.toLowerCase(Locale.GERMAN);
    return small.isEmpty()
        ? "Maßnahme"
        : Character.toUpperCase(small.charAt(0)) + small.substring(1);
  }
}
