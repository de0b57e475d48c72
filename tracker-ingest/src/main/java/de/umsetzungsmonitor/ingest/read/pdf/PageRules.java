package de.umsetzungsmonitor.ingest.read.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The level lines drawn on a page: borders of cells, and edges of shaded ones.
 *
 * <p>Pages that are turned have none, for their text has coordinates of its own.
 */
final class PageRules {

  /** No page needs more; a page of dots may draw any number. */
  private static final int MOST = 5_000;

  private static final int SHORTEST = 5;
  private static final float LEVEL = 1;

  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> path = new ArrayList<>();
  private final float left;
  private final float top;
  private final boolean upright;
  private @Nullable Point2D at;

  private record Rule(float left, float right, float y) {}

  PageRules(PDPage page) {
    left = page.getCropBox().getLowerLeftX();
    top = page.getCropBox().getUpperRightY();
    upright = page.getRotation() == 0;
  }

  /** Takes notice of what draws lines; anything else is passed over. */
  void drawn(Operator operator, List<COSBase> operands, @Nullable Matrix matrix) {
    if (!upright || matrix == null || rules.size() > MOST) {
      return;
    }
    switch (operator.getName()) {
      case "m" -> at = point(operands, matrix);
      case "l" -> {
        Point2D to = point(operands, matrix);
        line(at, to);
        at = to;
      }
      case "re" -> rectangle(operands, matrix);
      case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" -> {
        rules.addAll(path);
        path.clear();
      }
      case "n" -> path.clear();
      default -> {
        // draws no line
      }
    }
  }

  /** Whether lines run between these heights under at least half of this width. */
  boolean areBetween(float above, float below, float from, float to) {
    float covered = 0;
    float end = from;
    List<Rule> between =
        rules.stream()
            .filter(rule -> rule.y > above && rule.y < below)
            .sorted((one, other) -> Float.compare(one.left, other.left))
            .toList();
    for (Rule rule : between) {
      float right = Math.min(rule.right, to);
      covered += Math.max(0, right - Math.max(rule.left, end));
      end = Math.max(end, right);
    }
    return covered * 2 > to - from;
  }

  private void rectangle(List<COSBase> operands, Matrix matrix) {
    Point2D corner = point(operands, matrix);
    if (corner == null || operands.size() < 4) {
      return;
    }
    if (operands.get(2) instanceof COSNumber width
        && operands.get(3) instanceof COSNumber height
        && operands.get(0) instanceof COSNumber x
        && operands.get(1) instanceof COSNumber y) {
      float right = x.floatValue() + width.floatValue();
      float upper = y.floatValue() + height.floatValue();
      line(corner, matrix.transformPoint(right, y.floatValue()));
      line(matrix.transformPoint(x.floatValue(), upper), matrix.transformPoint(right, upper));
    }
  }

  private void line(@Nullable Point2D one, @Nullable Point2D other) {
    if (one == null || other == null || Math.abs(one.getY() - other.getY()) > LEVEL) {
      return;
    }
    float from = (float) Math.min(one.getX(), other.getX());
    float to = (float) Math.max(one.getX(), other.getX());
    if (to - from > SHORTEST && path.size() < MOST) {
      path.add(new Rule(from - left, to - left, top - (float) one.getY()));
    }
  }

  private static @Nullable Point2D point(List<COSBase> operands, Matrix matrix) {
    return operands.size() > 1
            && operands.get(0) instanceof COSNumber x
            && operands.get(1) instanceof COSNumber y
        ? matrix.transformPoint(x.floatValue(), y.floatValue())
        : null;
  }
}
