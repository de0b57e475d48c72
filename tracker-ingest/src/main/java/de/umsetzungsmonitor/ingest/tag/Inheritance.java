package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives provisions what the words above them say: a point the verb of its chapeau, also two levels
 * up, and a paragraph that of its heading, "ERSUCHT DIE MITGLIEDSTAATEN,".
 */
final class Inheritance {

  /**
   * What a provision hands on to those below it.
   *
   * @param last the commitment that its points share, or null
   * @param open whether its words go on in its points
   */
  private record Lead(@Nullable Found last, boolean open) {

    @Nullable Found shared() {
      return open ? last : null;
    }
  }

  private static final String BETWEEN_HEADINGS = " › ";
  private static final int SHORTEST_VERB = 3;
  private static final Lead NONE = new Lead(null, false);

  private final ProvisionReader reader;
  private final Map<String, Lead> leads = new HashMap<>();
  private final Map<String, Lead> headings = new HashMap<>();
  private Lead narrative = NONE;
  private @Nullable String narrativeHeading;

  Inheritance(ProvisionReader reader) {
    this.reader = reader;
  }

  /** The commitments of the next provision of the text. */
  List<Found> read(SplitProvision provision) {
    List<Found> own = reader.read(provision);
    Found above = above(provision).shared();
    boolean governed = above != null && own.stream().allMatch(found -> yields(found, above));
    List<Found> found = above != null && governed ? List.of(onTo(above, provision.text())) : own;
    Lead lead =
        new Lead(found.isEmpty() ? null : found.getLast(), Sentence.isOpen(provision.text()));
    leads.put(provision.eId(), lead);
    if (provision.kind() == ProvisionKind.NARRATIVE) {
      narrative = lead;
      narrativeHeading = provision.heading();
    }
    return found;
  }

  /** "die Agentur zu beauftragen" says by itself what is resolved, but not below "ersucht". */
  private static boolean yields(Found own, Found above) {
    return own.infinitive() && above.rule().asked() != Asked.RESOLVED;
  }

  private Lead above(SplitProvision provision) {
    if (isStatement(provision.text())) {
      return NONE;
    }
    if (provision.parentEId() != null) {
      return leads.getOrDefault(provision.parentEId(), NONE);
    }
    if (beginsWithVerb(provision.text())) {
      return NONE;
    }
    Lead heading = provision.heading() == null ? NONE : heading(provision.heading());
    if (heading.last() != null) {
      return heading;
    }
    boolean opensAll = narrativeHeading == null && beginsLower(provision.text());
    boolean below =
        provision.kind() != ProvisionKind.NARRATIVE
            && (opensAll || Objects.equals(provision.heading(), narrativeHeading));
    return below ? narrative : NONE;
  }

  /** "den Austausch zu fördern" goes on below any heading with what stands above all of them. */
  private static boolean beginsLower(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }

  /** "Wir begrüßen die Arbeit." says by itself what it says, wherever it stands. */
  private static boolean isStatement(String text) {
    return text.startsWith("Wir ") && !Sentence.isOpen(text);
  }

  /** "BETONT, dass …" has a verb of its own and takes none from a heading. */
  private static boolean beginsWithVerb(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    Word first = new Word(text.substring(0, end), Words.key(text.substring(0, end)), 0, end);
    boolean name = end > 0 && first.isCapital() && !first.isAllCapitals();
    return end > SHORTEST_VERB && !name && first.key().endsWith("t");
  }

  private Lead heading(String heading) {
    int at = heading.lastIndexOf(BETWEEN_HEADINGS);
    String nearest = at < 0 ? heading : heading.substring(at + BETWEEN_HEADINGS.length());
    return headings.computeIfAbsent(
        nearest,
        text -> {
          List<Found> found = reader.read(text);
          boolean leads = !found.isEmpty() && goesOn(found.getLast(), text);
          return leads ? new Lead(found.getLast(), true) : NONE;
        });
  }

  /**
   * Whether the text below completes a heading, and it is no title that says all by itself: it ends
   * with a comma, with whom it asks or with a verb that waits for its infinitive.
   */
  private static boolean goesOn(Found last, String heading) {
    String text = heading.strip();
    String key = Words.key(text.substring(text.lastIndexOf(' ') + 1));
    boolean comma = text.endsWith(",") || text.endsWith(":");
    boolean asks = last.rule().asked() == Asked.OBJECT && last.end() == text.length();
    return comma || asks || FunctionWords.AUXILIARIES.contains(key);
  }

  /** The same commitment, resting on the words of the point. */
  private Found onTo(Found above, String text) {
    int end = text.length();
    while (end > 1 && " .;,:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean nobody = above.addressees().isEmpty() && above.rule().asked() == Asked.OBJECT;
    Set<Addressee> addressees = nobody ? reader.object(text) : above.addressees();
    return new Found(above.rule(), addressees, false, 0, end);
  }
}
