package de.umsetzungsmonitor.ingest.block;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The marks that blocks have begun with so far, and which ones are due next.
 *
 * <p>Rule: a mark is due if it is the first of its kind ("1.", "a)", "i)") or follows on the last
 * one of its kind and form. Within running text, only a mark that is due can begin a block where no
 * sentence or clause has ended.
 */
final class MarkSequence {

  private final Map<Character, Integer> numbers = new HashMap<>();
  private @Nullable Marker letter;
  private @Nullable Marker roman;
  private @Nullable Marker bullet;

  void add(Marker marker) {
    switch (marker.kind()) {
      case DECIMAL -> {
        numbers.put(marker.form(), marker.number());
        letter = null;
        roman = null;
      }
      case LOWER -> addLetter(marker);
      case BULLET -> bullet = marker;
      case SECTION, UPPER, ARTICLE, ACTION -> {}
    }
  }

  private void addLetter(Marker marker) {
    boolean asRoman = marker.roman() == 1 || followsRoman(marker);
    if (asRoman && !followsLetter(marker)) {
      roman = marker;
    } else {
      letter = marker;
      roman = null;
    }
  }

  boolean isDue(Marker marker) {
    return switch (marker.kind()) {
      case DECIMAL -> isNumberDue(marker);
      case LOWER ->
          marker.letter() == 1
              || marker.roman() == 1
              || followsLetter(marker)
              || followsRoman(marker);
      case BULLET -> bullet != null && bullet.value().equals(marker.value());
      case SECTION, UPPER, ARTICLE, ACTION -> false;
    };
  }

  private boolean isNumberDue(Marker marker) {
    int last = numbers.getOrDefault(marker.form(), 0);
    boolean suffixed = marker.hasSuffix() && marker.number() == last;
    return marker.number() == last + 1 || suffixed || marker.number() == 1;
  }

  private boolean followsLetter(Marker marker) {
    return letter != null
        && letter.form() == marker.form()
        && letter.letter() > 0
        && marker.letter() == letter.letter() + 1;
  }

  private boolean followsRoman(Marker marker) {
    return roman != null
        && roman.form() == marker.form()
        && marker.roman() > 0
        && marker.roman() == roman.roman() + 1;
  }
}
