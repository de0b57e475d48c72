package de.umsetzungsmonitor.web.link;

import de.umsetzungsmonitor.domain.link.LinkRelation;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a link, whether it makes sense or not.
 *
 * @param relation the name of a relation
 * @param other the other provision: its citation, or the end of its address
 * @param note why they are linked
 * @param compared whether the form stood below the two texts, where the answer then leads back
 */
record LinkForm(
    @Nullable String relation,
    @Nullable String other,
    @Nullable String note,
    @Nullable Boolean compared) {

  static final int LONGEST_NOTE = 1_000;

  LinkForm { // browsers end lines with two characters; PostgreSQL stores no NUL
    other = other == null ? null : other.replace("\0", "");
    note = note == null ? null : note.replace("\0", "").replace("\r\n", "\n");
  }

  /** What is wrong with a form. */
  enum Mistake {
    NO_RELATION("relation"),
    UNKNOWN("other"),
    ITSELF("other"),
    ALREADY("other"),
    LONG_NOTE("note");

    private final String field;

    Mistake(String field) {
      this.field = field;
    }

    /** The name of the field. */
    public String field() {
      return field;
    }
  }

  /** What is wrong at first sight; empty if nothing is. */
  Optional<Mistake> mistake() {
    if (chosen().isEmpty()) {
      return Optional.of(Mistake.NO_RELATION);
    }
    String said = said();
    return said != null && said.length() > LONGEST_NOTE
        ? Optional.of(Mistake.LONG_NOTE)
        : Optional.empty();
  }

  /** The relation, if one was chosen. */
  Optional<LinkRelation> chosen() {
    return Arrays.stream(LinkRelation.values())
        .filter(each -> each.name().equals(relation))
        .findFirst();
  }

  /** The note; null for a blank one. */
  @Nullable String said() {
    return note == null || note.isBlank() ? null : note.strip();
  }

  String typed() {
    return other == null ? "" : other;
  }

  boolean isCompared() {
    return Boolean.TRUE.equals(compared);
  }
}
