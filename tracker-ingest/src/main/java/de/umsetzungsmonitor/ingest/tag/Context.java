package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a sentence.
 *
 * @param lawgiving whether plain statements lay duties on their subject, as in acts and annexes
 * @param above on whom the paragraph before it lays a duty
 * @param before the sentence before it in the same provision
 * @param last the commitment found last in the same provision
 */
record Context(
    TextFamily family,
    boolean lawgiving,
    Set<Addressee> above,
    @Nullable Sentence before,
    @Nullable Found last) {

  /** The context of the first sentence. */
  static Context of(TextFamily family, boolean lawgiving, Set<Addressee> above) {
    return new Context(family, lawgiving, above, null, null);
  }

  Context after(Sentence sentence, @Nullable Found found) {
    return new Context(family, lawgiving, above, sentence, found);
  }

  Context having(Found found) {
    return new Context(family, lawgiving, above, before, found);
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
