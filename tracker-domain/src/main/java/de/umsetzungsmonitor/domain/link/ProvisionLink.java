package de.umsetzungsmonitor.domain.link;

import de.umsetzungsmonitor.domain.provision.Provision;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says two provisions have to do with each other, in all their versions. A link never
 * changes: another one takes its place and this one is retired, so that past states stay readable.
 */
@Entity
class ProvisionLink {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "from_line")
  private Provision fromLine;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "to_line")
  private Provision toLine;

  @ManyToOne(fetch = FetchType.LAZY)
  private Provision from;

  @ManyToOne(fetch = FetchType.LAZY)
  private Provision to;

  @Enumerated(EnumType.STRING)
  private LinkKind kind;

  private @Nullable String note;
  private Instant createdAt;
  private String createdBy;
  private @Nullable Instant removedAt;
  private @Nullable String removedBy;

  @SuppressWarnings("NullAway.Init")
  protected ProvisionLink() {}

  /** A link from {@code one}, which is {@code relation} to the other, as both read now. */
  @SuppressWarnings("NullAway.Init") // the database gives the id
  ProvisionLink(
      Provision one,
      LinkRelation relation,
      Provision other,
      @Nullable String note,
      String createdBy,
      Instant createdAt) {
    boolean swapped = relation == LinkRelation.COMPRISES;
    this.from = swapped ? other : one;
    this.to = swapped ? one : other;
    this.fromLine = first(from);
    this.toLine = first(to);
    this.kind = relation.kind();
    this.note = note;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  /** The provision of the first version whose place, by and by, this one took. */
  static Provision first(Provision provision) {
    Provision predecessor = provision.predecessor();
    return predecessor == null ? provision : first(predecessor);
  }

  /**
   * Takes the link out of force.
   *
   * @throws LinkAlreadyChanged if somebody did so before
   */
  void retire(String by, Instant at) {
    if (removedAt != null) {
      throw new LinkAlreadyChanged(id);
    }
    removedAt = at;
    removedBy = by;
  }

  Long id() {
    return id;
  }

  /** Whether one of its ends is this provision in any version. */
  boolean links(Provision provision) {
    Long line = first(provision).id();
    return fromLine.id().equals(line) || toLine.id().equals(line);
  }

  /** What it links a provision with, as that read when the link was made. */
  Provision otherThan(Provision provision) {
    return fromLine.id().equals(first(provision).id()) ? to : from;
  }

  /** Whether it says exactly this of these two, as they read now. */
  boolean says(Provision one, LinkRelation relation, Provision other, @Nullable String note) {
    boolean swapped =
        relation == LinkRelation.COMPRISES || kind != LinkKind.PART_OF && to.id().equals(one.id());
    return kind == relation.kind()
        && Objects.equals(this.note, note)
        && from.id().equals((swapped ? other : one).id())
        && to.id().equals((swapped ? one : other).id());
  }
}
