package de.umsetzungsmonitor.domain.link;

/** What a provision is to another one, as seen from that provision. */
public enum LinkRelation {
  /** Both ask the same. */
  EQUAL(LinkKind.EQUAL),
  /** The other one asks this and more. */
  PART_OF(LinkKind.PART_OF),
  /** This one asks what the other one does, and more. */
  COMPRISES(LinkKind.PART_OF),
  /** Both ask some of the same. */
  OVERLAPS(LinkKind.OVERLAPS);

  private final LinkKind kind;

  LinkRelation(LinkKind kind) {
    this.kind = kind;
  }

  LinkKind kind() {
    return kind;
  }

  /** How a link looks from one of its ends. */
  static LinkRelation of(LinkKind kind, boolean fromHere) {
    return switch (kind) {
      case EQUAL -> EQUAL;
      case OVERLAPS -> OVERLAPS;
      case PART_OF -> fromHere ? PART_OF : COMPRISES;
    };
  }
}
