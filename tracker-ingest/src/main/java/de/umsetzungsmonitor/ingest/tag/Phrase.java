package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.ingest.tag.AddresseeWords.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "die Kommission und die Mitgliedstaaten": nouns that take one place in a sentence.
 *
 * @param addressees of its heads; of what belongs to them only if the heads say nothing
 * @param named whether one of its heads is somebody who can be asked
 * @param pronoun its only word if it stands for somebody named before, else empty
 * @param oblique whether it begins like a genitive or dative, "der Kommission"
 * @param start offset of its first character in the text
 * @param end offset behind its last noun
 */
record Phrase(
    Set<Addressee> addressees, boolean named, String pronoun, boolean oblique, int start, int end) {

  /** Collects the nouns of one phrase. */
  static final class Builder {
    private final Set<Addressee> heads = EnumSet.noneOf(Addressee.class);
    private final Set<Addressee> belonging = EnumSet.noneOf(Addressee.class);
    private boolean named;
    private boolean hasHead;
    private boolean oblique;
    private String pronoun = "";
    private int start = -1;
    private int end;

    boolean hasHead() {
      return hasHead;
    }

    void begin(Word word) {
      if (start < 0) {
        start = word.start();
        end = word.end();
      }
    }

    void oblique() {
      oblique = true;
    }

    void pronoun(Word word) {
      begin(word);
      pronoun = word.key();
      hasHead = true;
    }

    void head(Word word, @Nullable Named who) {
      begin(word);
      hasHead = true;
      end = word.end();
      if (who != null) {
        named = true;
        add(heads, who);
      }
    }

    void belonging(Word word, @Nullable Named who) {
      end = word.end();
      if (who != null) {
        add(belonging, who);
      }
    }

    Phrase build() {
      return new Phrase(named ? heads : belonging, named, pronoun, oblique, start, end);
    }

    private static void add(Set<Addressee> to, Named who) {
      if (who.addressee() != null) {
        to.add(who.addressee());
      }
    }
  }

  /** The same words, asking nobody. */
  Phrase withoutAddressees() {
    return new Phrase(Set.of(), false, pronoun, oblique, start, end);
  }

  /** The same words, asking those of other phrases as well. */
  Phrase and(List<Phrase> others) {
    Set<Addressee> all = EnumSet.noneOf(Addressee.class);
    all.addAll(addressees);
    others.forEach(other -> all.addAll(other.addressees));
    return new Phrase(all, named, pronoun, oblique, start, end);
  }

  boolean isPronoun() {
    return !pronoun.isEmpty();
  }
}
