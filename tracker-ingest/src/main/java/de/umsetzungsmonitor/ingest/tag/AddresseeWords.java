package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which words name somebody who can be asked to act, and of what class they are. */
final class AddresseeWords {

  private static final String NOBODY = "nobody";
  private static final int SHORTEST_ENDING = 3;
  private static final List<String> INFLECTIONS =
      List.of("", "s", "es", "n", "en", "e", "er", "ern", "in", "innen", "nen");

  /**
   * Somebody who is named.
   *
   * @param addressee null for those who are asked but are no addressee of ours
   */
  record Named(@Nullable Addressee addressee) {}

  /** "UNODA": capitals that we do not know are taken for a body. */
  static final Named ACRONYM = new Named(Addressee.AGENCIES);

  private final Map<String, Named> words = new HashMap<>();
  private final Set<String> adjectives = new HashSet<>();
  private final Map<String, Named> endings = new HashMap<>();

  AddresseeWords(Map<String, List<String>> byClass) {
    byClass.forEach((name, entries) -> {
      Named named = new Named(name.equals(NOBODY) ? null : Addressee.valueOf(name));
      for (String entry : entries) {
        String key = Words.key(entry);
        int space = key.indexOf(' ');
        if (space > 0) {
          adjectives.add(key.substring(0, space));
        }
        (key.startsWith("-") ? endings : words).put(key.replaceFirst("^-", ""), named);
      }
    });
  }

  /** Whom this word names behind the word before it, as in "staatliche Stellen". */
  @Nullable Named find(Word before, Word word) {
    String adjective = withoutEnding(before.key());
    if (adjectives.contains(adjective)) {
      for (String inflection : INFLECTIONS) {
        String key = word.key();
        String stem = key.substring(0, Math.max(0, key.length() - inflection.length()));
        Named named = key.endsWith(inflection) ? words.get(adjective + " " + stem) : null;
        if (named != null) {
          return named;
        }
      }
    }
    return find(word);
  }

  /** "staatlichen" is the same adjective as "staatliche". */
  private static String withoutEnding(String adjective) {
    return adjective.endsWith("en") || adjective.endsWith("er")
        ? adjective.substring(0, adjective.length() - 1)
        : adjective;
  }

  /** Whom this word names, or null if nobody. */
  @Nullable Named find(Word word) {
    if (word.isLower() || word.isMark() || word.isNumber() && word.text().length() < 2) {
      return null;
    }
    String key = word.key();
    Named whole = words.get(key);
    if (whole != null) {
      return whole;
    }
    int hyphen = key.lastIndexOf('-');
    String last = hyphen < 0 ? key : key.substring(hyphen + 1);
    for (String inflection : INFLECTIONS) {
      if (last.length() > inflection.length() && last.endsWith(inflection)) {
        Named named = find(last.substring(0, last.length() - inflection.length()));
        if (named != null) {
          return named;
        }
      }
    }
    return null;
  }

  private @Nullable Named find(String stem) {
    Named named = words.get(stem);
    for (int i = 0; named == null && i <= stem.length() - SHORTEST_ENDING; i++) {
      named = endings.get(stem.substring(i));
    }
    return named;
  }
}
