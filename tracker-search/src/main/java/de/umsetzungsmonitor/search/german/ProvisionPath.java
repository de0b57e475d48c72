package de.umsetzungsmonitor.search.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way to a provision within its document, read step by step from labels and from what people
 * write: {@code art7.3.b.ii} for "Art. 7 Abs. 3.b.ii" and "Artikel 7 Absatz 3 Buchstabe b Ziffer
 * ii". The number behind an article is one step, be it called Absatz or Nummer: no article has
 * both. A sentence or Unterabsatz is no step, as it is never a provision of its own.
 */
final class ProvisionPath {

  private static final List<String> ROMANS =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi", "xvii", "xviii", "xix", "xx");

  private enum Kind {
    NOTHING,
    ARTICLE,
    NUMBER,
    LETTER,
    OTHER
  }

  private final String text;
  private final List<String> steps = new ArrayList<>();
  private Kind last = Kind.NOTHING;
  private boolean endsWithin;
  private int end;

  private ProvisionPath(String text) {
    this.text = text;
  }

  /** The path of a provision with this label, however it is written. */
  static String ofLabel(String label) {
    ProvisionPath path = new ProvisionPath(label.strip());
    while (path.end < path.text.length()) {
      if (!path.readStep() && !path.readHead()) {
        path.readWord();
      }
    }
    return path.key();
  }

  /** The path that begins with this head, as far as the text goes on with it. */
  static ProvisionPath from(Matcher head, String text) {
    ProvisionPath path = new ProvisionPath(text);
    path.begin(head);
    boolean goesOn = true;
    while (goesOn) {
      goesOn = path.readStep();
    }
    path.readAnnex();
    return path;
  }

  /** Its steps in one form. */
  String key() {
    return String.join(".", steps);
  }

  /** Where it ends in the text. */
  int end() {
    return end;
  }

  /** Whether it leads to a sentence or the like of the provision. */
  boolean endsWithin() {
    return endsWithin;
  }

  private boolean readHead() {
    Matcher head = PathGrammar.BEGINNING.matcher(text).region(end, text.length());
    boolean begins = head.lookingAt();
    if (begins) {
      begin(head);
    }
    return begins;
  }

  private void begin(Matcher head) {
    end = head.end();
    if (head.group("law") != null) {
      add("§" + head.group("law"), Kind.ARTICLE);
    } else if (head.group("art") != null) {
      add("art" + head.group("art"), Kind.ARTICLE);
    } else if (head.group("pp") != null) {
      add("pp" + head.group("pp"), Kind.NUMBER);
    } else if (head.group("op") != null) {
      add(head.group("op"), Kind.NUMBER);
    } else if (head.group("recital") != null) {
      add("(" + head.group("recital") + ")", Kind.OTHER);
    } else if (head.group("annex") != null) {
      add("anhang", Kind.OTHER);
      add(arabic(head.group("annex")), Kind.NUMBER);
    } else if (head.group("bare") != null) {
      add(head.group("bare"), Kind.NUMBER);
    } else {
      addNumber(head.group("number"), head.group("glued"));
    }
  }

  private boolean readStep() {
    Matcher step = PathGrammar.STEP.matcher(text).region(end, text.length());
    boolean goesOn = step.lookingAt() && (addNamed(step) || addMarked(step));
    if (goesOn) {
      end = step.end();
      endsWithin = step.group("part") != null;
    }
    return goesOn;
  }

  /** "Absatz 3", "Buchstabe b", "Nummer 4", "Ziffer ii". */
  private boolean addNamed(Matcher step) {
    String paragraph = step.group("paragraph");
    if (paragraph != null) {
      return add(last == Kind.ARTICLE ? paragraph : "abs" + paragraph, Kind.NUMBER);
    }
    if (step.group("number") != null) {
      return addNumber(step.group("number"), step.group("glued"));
    }
    if (step.group("letter") != null) {
      return last != Kind.NOTHING && add(step.group("letter"), Kind.LETTER);
    }
    if (step.group("roman") != null) {
      return last == Kind.LETTER && add(step.group("roman"), Kind.OTHER);
    }
    if (step.group("point") != null) {
      return add("punkt" + step.group("point"), Kind.NUMBER);
    }
    return step.group("part") != null && last != Kind.NOTHING;
  }

  /** "(3)", "b)", "ii)", "III", ".b" and "b". */
  private boolean addMarked(Matcher step) {
    boolean isBelowNumber = last == Kind.ARTICLE || last == Kind.NUMBER;
    if (step.group("bracketed") != null) {
      String number = step.group("bracketed");
      return add(isBelowNumber ? number : "(" + number + ")", Kind.NUMBER);
    }
    if (step.group("upper") != null) {
      return last == Kind.ARTICLE && add(arabic(step.group("upper")), Kind.NUMBER);
    }
    String mark =
        Stream.of("closed", "dotted", "loose")
            .map(step::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    if (mark.isEmpty() || last == Kind.NOTHING) {
      return false;
    }
    if (Character.isDigit(mark.charAt(0))) {
      return add(mark, Kind.NUMBER);
    }
    return isBelowNumber && mark.length() == 1
        ? add(mark, Kind.LETTER)
        : last == Kind.LETTER && isBelowLetter(mark) && add(mark, Kind.OTHER);
  }

  /** "Ziffer 4 der Anlage" is "Anlage Ziffer 4". */
  private void readAnnex() {
    Matcher annex = PathGrammar.ANNEX_BEHIND.matcher(text).region(end, text.length());
    if (!steps.getFirst().equals("anhang") && annex.lookingAt()) {
      end = annex.end();
      if (annex.group("annex") != null) {
        steps.addFirst(arabic(annex.group("annex")));
      }
      steps.addFirst("anhang");
    }
  }

  private void readWord() {
    Matcher next = PathGrammar.WORD.matcher(text).region(end, text.length());
    if (!next.lookingAt()) {
      end = text.length();
      return;
    }
    end = next.end();
    if (next.group("number") != null) {
      addNumber(next.group("number"), next.group("glued"));
    } else if (next.group("word") != null) {
      add(next.group("word"), Kind.OTHER);
    } else if (next.group("repeat") != null) {
      add(next.group("repeat"), Kind.OTHER);
    } else if (Character.isLetter(text.charAt(end - 1))) {
      add("anhang", Kind.OTHER);
    }
  }

  private boolean addNumber(String number, @Nullable String letter) {
    add(number, Kind.NUMBER);
    return letter == null || add(letter, Kind.LETTER);
  }

  private boolean add(String step, Kind kind) {
    last = kind;
    return steps.add(step.toLowerCase(Locale.GERMAN));
  }

  /** What is no Roman number stays as it is. */
  private static String arabic(String number) {
    String small = number.strip().toLowerCase(Locale.ROOT);
    return ROMANS.contains(small) ? Integer.toString(1 + ROMANS.indexOf(small)) : small;
  }

  private static boolean isBelowLetter(String mark) {
    String small = mark.toLowerCase(Locale.ROOT);
    return ROMANS.contains(small) || small.length() == 2 && small.charAt(0) == small.charAt(1);
  }
}
