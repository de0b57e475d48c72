package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.ingest.block.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The place in a document that has been reached: the part it is in, the numbers that are due, the
 * provisions above. Recognisers look at it; only the pipeline moves it on.
 */
public final class Outline {

  final List<Draft> drafts = new ArrayList<>();
  final Map<String, Integer> lastNumbers = new HashMap<>();
  final Numbering points = new Numbering();
  Part part;
  Scope scope;
  ListMode listMode = ListMode.NONE;
  boolean freshList;
  char numberForm;
  boolean counted;
  boolean topMarked;
  @Nullable String freshChapter;
  @Nullable Draft top;
  @Nullable Draft point;
  @Nullable Draft bullet;
  @Nullable Block next;

  Outline(Start.Enter opening) {
    part = opening.part();
    scope = opening.scope();
  }

  /** The part of the document that the block stands in. */
  public Part part() {
    return part;
  }

  /** What list was announced last and still goes on. */
  public ListMode listMode() {
    return listMode;
  }

  /** Where provisions are numbered at present. */
  public Scope scope() {
    return scope;
  }

  /** The block behind this one. */
  public @Nullable Block next() {
    return next;
  }

  /** The number of the last numbered paragraph in this scope, 0 before the first. */
  public int lastNumber() {
    return lastNumbers.getOrDefault(scope.eId(), 0);
  }

  /** How the number of the last numbered paragraph was closed. */
  public char numberForm() {
    return numberForm;
  }

  /** Whether the numbers of paragraphs are counted, because the text prints none. */
  public boolean isCounted() {
    return counted;
  }

  /** Whether a heading stands between the last numbered paragraph and this block. */
  public boolean isFreshChapter() {
    return freshChapter != null;
  }

  /** Whether there is a provision that points can stand under. */
  public boolean hasTop() {
    return top != null;
  }

  /** Whether that provision begins with a number or another mark. */
  public boolean hasNumberedTop() {
    return top != null && topMarked;
  }

  /** Whether that provision begins without any mark, so that bullets can only be points of it. */
  public boolean hasUnmarkedTop() {
    return top != null && !topMarked;
  }

  /** Whether the last thing found is an article of which only the number has been read. */
  public boolean isBareArticle() {
    return !drafts.isEmpty() && drafts.getLast() == top && !drafts.getLast().isWorthKeeping();
  }

  /** Whether the place is within an article, so that numbers in brackets count its paragraphs. */
  public boolean isInArticle() {
    return scope.isArticle();
  }

  /** Whether the last provision found ends with a full stop: no points are owed to it. */
  public boolean isAtFullStop() {
    return !drafts.isEmpty() && drafts.getLast().endsWithFullStop();
  }

  /** Whether the last provision found ends like a sentence or an item: no text is owed to it. */
  public boolean isAtSentenceEnd() {
    return !drafts.isEmpty() && drafts.getLast().endsSentence();
  }

  /** Whether a list was announced and no item of it has come yet. */
  public boolean isFreshList() {
    return freshList;
  }

  /** Whether there is a point that points can stand under. */
  public boolean hasPoint() {
    return point != null;
  }

  /** Whether the sentence of a bullet goes on, so that points may stand under it. */
  public boolean isInBullet() {
    return bullet != null && drafts.getLast() == bullet && !bullet.endsClause();
  }

  /** The numbers of the points at hand. */
  public Numbering points() {
    return points;
  }

  /** Whether the last thing found asks something of somebody, be it a point: no running text. */
  public boolean isBehindDemand() {
    return !drafts.isEmpty() && drafts.getLast().isDemand();
  }

  /** Whether anything has been found yet. */
  public boolean hasProvisions() {
    return !drafts.isEmpty();
  }
}
