package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Numbering;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a letter, small roman number or number that follows on the last one of its kind opens a
 * point of the paragraph above ("a)", "(i)", "1."). What looks the same as a letter and as a roman
 * number is what the one before makes it: "i)" after "h)" is a letter, after "a)" it opens points
 * below that point. Behind a bullet whose sentence goes on it opens points below the bullet.
 */
final class ListPoint implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Marker marker = block.marker();
    boolean here = outline.part() == Part.PREAMBLE || outline.part() == Part.BODY;
    if (!here || marker == null || !outline.hasTop() || !block.hasWords()) {
      return null;
    }
    if (!marker.is(Marker.Kind.LOWER) && !marker.is(Marker.Kind.DECIMAL)) {
      return null;
    }
    Unit unit = unitOf(marker, outline);
    return unit == null
        ? null
        : new Start.Provision(unit, marker.value(), ProvisionKind.POINT, marker.rest());
  }

  private static @Nullable Unit unitOf(Marker marker, Outline outline) {
    Numbering points = outline.points();
    Marker point = points.lastPoint();
    Marker subpoint = points.lastSubpoint();
    if (subpoint != null && follows(marker, subpoint) && marker.form() == subpoint.form()) {
      return Unit.SUBPOINT;
    }
    if (point != null && follows(marker, point)) {
      return Unit.POINT;
    }
    if (begins(marker)) {
      boolean deeper = point != null && outline.hasPoint() && !looksAlike(marker, point);
      return deeper || outline.isInBullet() ? Unit.SUBPOINT : Unit.POINT;
    }
    return null;
  }

  private static boolean begins(Marker marker) {
    return marker.is(Marker.Kind.DECIMAL)
        ? marker.number() == 1
        : marker.letter() == 1 || marker.roman() == 1 || isDoubledA(marker);
  }

  private static boolean isDoubledA(Marker marker) {
    return marker.value().equals("aa");
  }

  private static boolean follows(Marker marker, Marker last) {
    if (marker.is(Marker.Kind.DECIMAL) || last.is(Marker.Kind.DECIMAL)) {
      return marker.kind() == last.kind() && marker.number() == last.number() + 1;
    }
    boolean roman = marker.roman() > 1 && last.roman() > 0 && marker.roman() == last.roman() + 1;
    boolean letter = last.letter() > 0 && isNext(marker.letter(), last.letter());
    boolean doubled =
        last.value().length() == 2
            && marker.value().length() == 2
            && marker.value().charAt(0) == last.value().charAt(0) + 1;
    return roman || letter || doubled;
  }

  /** One letter may be lost. */
  private static boolean isNext(int letter, int last) {
    return letter == last + 1 || letter == last + 2;
  }

  private static boolean looksAlike(Marker marker, Marker point) {
    boolean sameKind = marker.kind() == point.kind() && marker.form() == point.form();
    boolean bothLetters = marker.letter() == 1 && point.letter() > 0;
    return sameKind && (bothLetters || marker.is(Marker.Kind.DECIMAL));
  }
}
