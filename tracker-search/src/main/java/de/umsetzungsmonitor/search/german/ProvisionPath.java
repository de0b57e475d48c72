package de.umsetzungsmonitor.search.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way to a provision within its document, read step by step from labels and from what people
 * write: {@code art7.3.b.ii} for "Art. 7 Abs. 3.b.ii" and "Artikel 7 Absatz 3 Buchstabe b Ziffer
 * ii". The number behind an article is one step, be it called Absatz or Nummer: no article has
 * both. A sentence or Unterabsatz is no step, as it is never a provision of its own.
 */
final class ProvisionPath {

  private static final String ZIFFER =
      "(?:Ziff(?:ern?|\\.)?|Nummern?|Nr\\.?|Absatz|Absätzen?|Abs\\.?|Punkt|Randnummern?|Rn\\.?)";
  private static final String LETTER = "(?:Buchst(?:aben?|\\.)?|lit\\.?)";
  private static final String ANNEX = "(?:Anhang(?:s|es)?|Anlage|Annex|Beilage)";
  private static final String ANNEX_NUMBER = "\\s(?:(?-i:[IVX]{1,5})|\\d{1,2})\\b";

  /** How a path begins, of which one of the named groups says what kind it is. */
  static final String HEAD =
      "§{1,2}\\s?(?<law>\\d{1,4}[a-z]?)\\b"
          + "|(?:Artikel[ns]?|Art\\.?)\\s?(?<art>\\d{1,4}(?:bis|ter|quater|[a-z])?)\\b"
          + "|(?:PP\\s?|Präambelabs(?:atz|\\.)\\s*)(?<pp>\\d{1,3})\\b"
          + "|OP\\s?(?<op>\\d{1,3})\\b"
          + "|(?<!/)(?:Erwägungsgr(?:und|unde?s|ünden?)|ErwGr?\\.?|EG)\\s?\\(?(?<recital>\\d{1,3})\\b"
          + "\\)?(?!/)"
          + "|"
          + ANNEX
          + "(?<annex>"
          + ANNEX_NUMBER
          + ")|"
          + ZIFFER
          + "\\s*(?<number>\\d{1,4}(?:bis|ter|quater)?)(?![\\d/])(?:(?<glued>[a-z])(?![\\p{L}\\d]))?"
          + "|(?<!/)(?<bare>\\d{1,4})(?=\\s*"
          + LETTER
          + "\\s*[a-z]\\b|\\.[a-z]\\b|\\s?[a-z]\\))";

  /** What every text has in which a provision is cited. */
  static final Pattern SIGN = Pattern.compile("\\d|" + ANNEX, Pattern.CASE_INSENSITIVE);

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern BEGINNING = Pattern.compile("[\\s,;:.]*(?:" + HEAD + ")", FLAGS);

  private static final Pattern STEP =
      Pattern.compile(
          "(?:\\s*+,)?\\s*+(?:"
              + "Abs(?:atz|ätzen?|\\.)?\\s?\\(?(?<paragraph>\\d{1,3}[a-z]?)\\b\\)?"
              + "|(?:Unterabs(?:atz|\\.)|UAbs\\.?|Halbs(?:atz|\\.)|Satz|S\\.)\\s?(?<part>\\d{1,2})\\b"
              + "|"
              + LETTER
              + "\\s?\\(?(?<letter>[a-z]{1,2})\\b\\)?"
              + "|(?:Ziff(?:ern?|\\.)?|Nummern?|Nr\\.?)\\s?"
              + "(?:(?<number>\\d{1,4}(?:bis|ter|quater)?)(?<glued>[a-z])?\\b(?!/)|\\(?(?<roman>[ivx]{1,5})\\b\\)?)"
              + "|Punkt\\s?(?<point>\\d{1,3})\\b)"
              + "|\\s?\\((?<bracketed>\\d{1,3}[a-z]?)\\)"
              + "|\\s?\\(?(?<closed>[a-z]{1,5})\\)"
              + "|\\s(?-i:(?<upper>[IVX]{1,5}))\\b(?![./)-])"
              + "|\\.(?<dotted>[a-z]{1,5}|\\d{1,3})\\b"
              + "|\\s(?-i:(?<loose>[a-z]))\\b(?![./'’-])",
          FLAGS);

  private static final Pattern ANNEX_BEHIND =
      Pattern.compile(
          "\\s(?:der|des|im|in der|zum|zur)\\s" + ANNEX + "(?<annex>" + ANNEX_NUMBER + ")?", FLAGS);

  /** What else labels are made of. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\s,;:.]*(?:"
              + ANNEX
              + "\\b|(?<repeat>\\[\\d+\\])|(?<number>\\d+(?:bis|ter|quater)?)(?<glued>[a-z])?"
              + "(?![\\p{L}\\d])|(?<word>[\\p{L}\\d]+)|\\W)",
          FLAGS | Pattern.DOTALL);

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
    Matcher head = BEGINNING.matcher(text).region(end, text.length());
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
      add(head.group("annex").strip(), Kind.NUMBER);
    } else if (head.group("bare") != null) {
      add(head.group("bare"), Kind.NUMBER);
    } else {
      addNumber(head.group("number"), head.group("glued"));
    }
  }

  private boolean readStep() {
    Matcher step = STEP.matcher(text).region(end, text.length());
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
      int value = 1 + ROMANS.indexOf(step.group("upper").toLowerCase(Locale.ROOT));
      return last == Kind.ARTICLE && value > 0 && add(Integer.toString(value), Kind.NUMBER);
    }
    if (step.group("loose") != null) {
      return isBelowNumber && add(step.group("loose"), Kind.LETTER);
    }
    String mark = step.group("closed") == null ? step.group("dotted") : step.group("closed");
    if (mark == null || last == Kind.NOTHING) {
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
    Matcher annex = ANNEX_BEHIND.matcher(text).region(end, text.length());
    if (!steps.getFirst().equals("anhang") && annex.lookingAt()) {
      end = annex.end();
      if (annex.group("annex") != null) {
        steps.addFirst(annex.group("annex").strip().toLowerCase(Locale.ROOT));
      }
      steps.addFirst("anhang");
    }
  }

  private void readWord() {
    Matcher next = WORD.matcher(text).region(end, text.length());
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

  private static boolean isBelowLetter(String mark) {
    String small = mark.toLowerCase(Locale.ROOT);
    return ROMANS.contains(small) || small.length() == 2 && small.charAt(0) == small.charAt(1);
  }
}
