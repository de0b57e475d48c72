package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private record Lead(@Nullable Found last, boolean open) {}

  private static final String HEADINGS = " › ";

  private final ProvisionReader reader;
  private final Map<String, Lead> leads = new HashMap<>();
  private final Map<String, Lead> headings = new HashMap<>();
  private @Nullable Lead previous;

  Inheritance(ProvisionReader reader) {
    this.reader = reader;
  }

  /** The commitments of the next provision of the text. */
  List<Found> read(SplitProvision provision) {
    List<Found> own = reader.read(provision);
    Found above = own.isEmpty() ? shared(above(provision)) : null;
    List<Found> found = above == null ? own : List.of(onTo(above, provision.text()));
    boolean open = isOpen(provision.text());
    Lead lead = new Lead(found.isEmpty() ? null : found.getLast(), open);
    leads.put(provision.eId(), lead);
    if (provision.kind() == ProvisionKind.NARRATIVE) {
      previous = lead;
    }
    return found;
  }

  private static @Nullable Found shared(@Nullable Lead above) {
    return above != null && above.open() ? above.last() : null;
  }

  private @Nullable Lead above(SplitProvision provision) {
    if (provision.parentEId() != null) {
      return leads.get(provision.parentEId());
    }
    Lead heading = provision.heading() == null ? null : heading(provision.heading());
    if (heading != null && heading.last() != null) {
      return heading;
    }
    return provision.kind() == ProvisionKind.NARRATIVE ? null : previous;
  }

  private Lead heading(String heading) {
    int at = heading.lastIndexOf(HEADINGS);
    String last = at < 0 ? heading : heading.substring(at + HEADINGS.length());
    return headings.computeIfAbsent(
        last,
        text -> {
          List<Found> found = reader.read(text);
          return new Lead(found.isEmpty() ? null : found.getLast(), true);
        });
  }

  /** A text that ends like a sentence is complete without its points. */
  private static boolean isOpen(String text) {
    String end = text.strip();
    return end.isEmpty() || ".;!?".indexOf(end.charAt(end.length() - 1)) < 0;
  }

  /** The same commitment, resting on the words of the point. */
  private static Found onTo(Found above, String text) {
    int end = text.length();
    while (end > 1 && " .;,:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Found(above.rule(), above.addressees(), 0, end);
  }
}
