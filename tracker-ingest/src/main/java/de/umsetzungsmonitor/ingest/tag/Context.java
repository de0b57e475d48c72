package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a sentence.
 *
 * @param lawgiving whether plain statements lay duties on their subject, as in acts and annexes
 * @param before the sentence before it in the same provision
 * @param last the commitment found last in the same provision
 */
record Context(
    TextFamily family, boolean lawgiving, @Nullable Sentence before, @Nullable Found last) {

  /** The context of the first sentence. */
  static Context of(TextFamily family, boolean lawgiving) {
    return new Context(family, lawgiving, null, null);
  }

  Context after(Sentence sentence, @Nullable Found found) {
    return new Context(family, lawgiving, sentence, found);
  }

  Context having(Found found) {
    return new Context(family, lawgiving, before, found);
  }

  /** Of what class "wir" and bodies are that speak of themselves. */
  Set<Addressee> speaker(boolean we) {
    boolean states =
        switch (family) {
          case COMMISSION_COMMUNICATION -> false;
          case ACTION_PLAN, PRESS_PAGE, GENERAL -> true;
          default -> we;
        };
    return Set.of(states ? Addressee.STATES : Addressee.AGENCIES);
  }
}
