package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.ListMode;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "Leitaktion:" or "Leitaktionen:" alone announces key actions; the items that follow are
 * counted within the section. "Leitinitiative 3: …" or "Maßnahme 7 – …" is a key action with a
 * number of its own; "Leitaktion 5" or "Leitaktionen 3 und 4" alone numbers the paragraph or the
 * items that follow. Bullets without such an announcement are no key actions.
 */
final class KeyActions implements BlockRecogniser {

  private static final String WORD =
      "(Leitaktion|Leitinitiative|Leitmaßnahme|Schlüsselaktion|Schlüsselmaßnahme|Kernmaßnahme"
          + "|Hauptmaßnahme|Schlüsselinitiative|Maßnahme|Aktion)";
  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,2})?[a-z]?)";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:(?:Wichtigste|Zentrale|Wesentliche|Vorrangige|Konkrete|Künftige) )?"
              + WORD
              + "(?:e?n)?(?: der Kommission)?\\s?:?",
          FLAGS);
  private static final Pattern ALONE =
      Pattern.compile(
          WORD + "(?:e?n)? (?:Nr\\. )?" + NUMBER + "(?: (und|bis) " + NUMBER + ")?\\s?[:.]?",
          FLAGS);
  private static final Pattern NUMBERED =
      Pattern.compile(WORD + " (?:Nr\\. )?" + NUMBER + "\\s?(?:\\([^()]{1,40}\\)\\s?)?[:.–—-]\\s");
  private static final int MOST_AT_ONCE = 20;
  private static final int LONGEST_LINE = 60;

  private final Deque<String> due = new ArrayDeque<>();
  private String lastFromList = "";
  private boolean counted;

  /** Whether the block is a key action that bears a number. */
  static boolean isNumbered(Block block) {
    return NUMBERED.matcher(block.body()).lookingAt() || isAlone(block);
  }

  /** Whether the block announces key actions: "Leitaktionen:". */
  static boolean announces(Block block) {
    return block.plain().length() < LONGEST_LINE && ANNOUNCED.matcher(block.plain()).matches();
  }

  private static boolean isAlone(Block block) {
    return block.plain().length() < LONGEST_LINE && ALONE.matcher(block.plain()).matches();
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    String plain = block.plain();
    boolean item = block.marked(Marker.Kind.BULLET) || block.marked(Marker.Kind.DECIMAL);
    if (isAlone(block)) {
      expect(plain);
      return new Start.Announce(ListMode.ACTIONS);
    }
    if (announces(block)) {
      due.clear();
      counted = true;
      return new Start.Announce(ListMode.ACTIONS);
    }
    Matcher numbered = NUMBERED.matcher(block.body());
    if (numbered.lookingAt()) {
      due.clear();
      counted = false;
      lastFromList = "";
      String label = numbered.group(1) + " " + numbered.group(2);
      return named(label, block.body().substring(numbered.end()));
    }
    if (!block.hasWords() || outline.listMode() != ListMode.ACTIONS) {
      return null;
    }
    if (!due.isEmpty()) {
      String label = due.removeFirst();
      lastFromList = item ? label : "";
      return named(label, block.body());
    }
    return item ? listed(block) : null;
  }

  /** Another item below "Leitaktion 5" is a part of that action, unless a text came between. */
  private @Nullable Start listed(Block block) {
    if (counted) {
      return new Start.Provision(Unit.ACTION, "", ProvisionKind.KEY_ACTION, block.body());
    }
    return lastFromList.isEmpty() ? null : named(lastFromList, block.body());
  }

  private void expect(String plain) {
    due.clear();
    lastFromList = "";
    counted = false;
    Matcher alone = ALONE.matcher(plain);
    if (alone.matches()) {
      String word = Character.toUpperCase(plain.charAt(0)) + alone.group(1).substring(1);
      String first = alone.group(2);
      String last = alone.group(4) == null ? first : alone.group(4);
      due.add(word + " " + first);
      if ("bis".equalsIgnoreCase(alone.group(3)) && first.matches("\\d+") && last.matches("\\d+")) {
        int from = Integer.parseInt(first) + 1;
        int to = Math.min(Integer.parseInt(last) - 1, from + MOST_AT_ONCE);
        for (int number = from; number <= to; number++) {
          due.add(word + " " + number);
        }
      }
      if (!last.equals(first)) {
        due.add(word + " " + last);
      }
    }
  }

  private static Start named(String label, String text) {
    return new Start.Provision(Unit.NAMED_ACTION, label, ProvisionKind.KEY_ACTION, text);
  }
}
