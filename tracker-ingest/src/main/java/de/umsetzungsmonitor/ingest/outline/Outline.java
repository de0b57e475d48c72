package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.filter.Footnote;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The document as read so far: its parts and headings, the numbers that are due, the provisions.
 * Recognisers look at it; only the pipeline changes it.
 */
public final class Outline {

  private final List<Draft> drafts = new ArrayList<>();
  private final Names names = new Names();
  private final Headings headings = new Headings();
  private final Map<String, Integer> lastNumbers = new HashMap<>();
  private final Numbering points = new Numbering();
  private Part part;
  private ListMode listMode = ListMode.NONE;
  private Scope base;
  private Scope scope;
  private char numberForm;
  private boolean counted;
  private boolean topMarked;
  private boolean freshList;
  private @Nullable String freshChapter;
  private @Nullable Draft top;
  private @Nullable Draft point;
  private @Nullable Block next;

  Outline(Start.Enter opening) {
    part = opening.part();
    base = opening.scope();
    scope = base;
  }

  void arrive(@Nullable Block following) {
    next = following;
  }

  void apply(Start start, Block block) {
    switch (start) {
      case Start.Provision provision -> open(provision, block);
      case Start.Heading heading -> head(heading);
      case Start.Enter enter -> enter(enter);
      case Start.Announce announce -> announce(announce.mode());
      case Start.Continue unused -> continueWith(block);
      case Start.Ignore unused -> {}
    }
  }

  List<SplitProvision> finish(List<Footnote> footnotes) {
    return drafts.stream().filter(Draft::isWorthKeeping).map(draft -> draft.finish(footnotes)).toList();
  }

  private void announce(ListMode mode) {
    listMode = mode;
    freshList = true;
  }

  private void continueWith(Block block) {
    if (!drafts.isEmpty()) {
      drafts.getLast().append(block.text());
    }
  }

  private void head(Start.Heading heading) {
    headings.add(heading.level(), heading.title());
    if (heading.scope() != null) {
      base = heading.scope();
      scope = base;
    }
    freshChapter = heading.chapter();
    listMode = ListMode.NONE;
    top = heading.scope() == null ? top : null;
  }

  private void enter(Start.Enter enter) {
    part = enter.part();
    base = enter.scope();
    scope = base;
    headings.clear();
    if (enter.title() != null) {
      headings.add(1, enter.title());
    }
    freshChapter = null;
    listMode = ListMode.NONE;
    top = null;
    point = null;
  }

  private void open(Start.Provision start, Block block) {
    Draft draft =
        switch (start.unit()) {
          case RECITAL -> top(start, block, scope.counted("PP"), "rec_");
          case NUMBERED, ARTICLE -> numbered(start, block);
          case POINT -> point(start, block);
          case SUBPOINT -> below(point, start, block, ".", "point_");
          case BULLET -> below(point != null ? point : top, start, block, " Punkt ", "bullet_");
          case SECTION_BULLET -> counted(start, block, "Punkt ", "bullet_");
          case SECTION_ITEM -> item(start, block);
          case ACTION -> counted(start, block, "Leitaktion ", "action_");
          case NAMED_ACTION -> draft(start, block, null, start.number(), "action_" + Scope.slug(start.number()));
          case PARAGRAPH -> paragraph(start, block);
          case CHAPEAU -> draft(start, block, null, scope.counted("Chapeau"), scope.idOf("intro"));
        };
    drafts.add(draft);
    freshList = false;
    if (start.unit() == Unit.CHAPEAU) {
      listMode = ListMode.COMMITMENTS;
    }
  }

  private Draft paragraph(Start.Provision start, Block block) {
    listMode = ListMode.NONE;
    return counted(start, block, "Abs. ", "al_");
  }

  private Draft item(Start.Provision start, Block block) {
    points.item(block.marker());
    String number = start.number();
    return draft(start, block, null, scope.counted("(" + number + ")"), scope.idOf("item_" + Scope.slug(number)));
  }

  private Draft top(Start.Provision start, Block block, String label, String eId) {
    int count = names.count(scope.idOf(eId));
    String number = start.number().isEmpty() ? Integer.toString(count) : start.number();
    boolean lettered = !start.number().isEmpty();
    Draft draft =
        draft(start, block, null, lettered ? scope.labelOf(number) : label + number, scope.idOf(eId + Scope.slug(number)));
    top = draft;
    topMarked = block.marker() != null;
    point = null;
    points.clear();
    return draft;
  }

  private Draft numbered(Start.Provision start, Block block) {
    part = part == Part.PREAMBLE || part == Part.HEAD ? Part.BODY : part;
    if (start.unit() == Unit.ARTICLE) {
      return article(start, block);
    }
    Marker marker = block.marker();
    counted = start.number().isEmpty();
    int number = counted || marker == null ? lastNumber() + 1 : marker.number();
    if (number == 1 && lastNumber() > 0 && freshChapter != null) {
      base = new Scope(freshChapter, "chp_" + Scope.slug(freshChapter), chapterSeparator(freshChapter));
      scope = base;
    }
    String printed = counted ? Integer.toString(number) : start.number();
    topMarked = marker != null;
    numberForm = marker == null ? ' ' : marker.form();
    lastNumbers.put(scope.eId(), number);
    freshChapter = null;
    top = draft(start, block, null, scope.labelOf(printed), scope.idOf("para_" + Scope.slug(printed)));
    point = null;
    points.clear();
    return top;
  }

  private Draft article(Start.Provision start, Block block) {
    headings.leave(2);
    String label = base.counted("Art. " + start.number());
    scope = new Scope(label, base.idOf("art_" + Scope.slug(start.number())), " Abs. ");
    part = Part.BODY;
    freshChapter = null;
    top = draft(start, block, null, scope.label(), scope.eId());
    point = null;
    points.clear();
    return top;
  }

  private static String chapterSeparator(String chapter) {
    return chapter.length() <= 4 ? "." : " ";
  }

  private Draft point(Start.Provision start, Block block) {
    points.point(block.marker());
    point = below(top, start, block, ".", "point_");
    return point;
  }

  private Draft below(@Nullable Draft parent, Start.Provision start, Block block, String separator, String eId) {
    if (start.unit() == Unit.SUBPOINT) {
      points.subpoint(block.marker());
    }
    String base = parent == null ? scope.label() : parent.label;
    String baseId = parent == null ? scope.eId() : parent.eId;
    String prefix = baseId.isEmpty() ? eId : baseId + "__" + eId;
    String number = start.number().isEmpty() ? Integer.toString(names.count(prefix)) : start.number();
    String label = base.isEmpty() ? (separator + number).replaceFirst("^[. ]", "") : base + separator + number;
    return draft(start, block, parent, label, prefix + Scope.slug(number));
  }

  private Draft counted(Start.Provision start, Block block, String word, String eId) {
    String number = Integer.toString(names.count(scope.idOf(eId)));
    return draft(start, block, null, scope.counted(word + number), scope.idOf(eId + number));
  }

  private Draft draft(Start.Provision start, Block block, @Nullable Draft parent, String label, String eId) {
    String heading = headings.path();
    ProvisionKind kind = start.kind();
    return new Draft(names.uniqueEId(eId), names.uniqueLabel(label), kind, parent, heading, block.line(), start.text());
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

  /** Whether that provision begins without any mark, so that bullets can only be points of it. */
  public boolean hasUnmarkedTop() {
    return top != null && !topMarked;
  }

  /** Whether the last thing found is an article of which only the number has been read. */
  public boolean isBareArticle() {
    return !drafts.isEmpty() && drafts.getLast() == top && !drafts.getLast().isWorthKeeping();
  }

  /** Whether a list was announced and no item of it has come yet. */
  public boolean isFreshList() {
    return freshList;
  }

  /** Whether there is a point that points can stand under. */
  public boolean hasPoint() {
    return point != null;
  }

  /** The numbers of the points at hand. */
  public Numbering points() {
    return points;
  }

  /** Whether anything has been found yet. */
  public boolean hasProvisions() {
    return !drafts.isEmpty();
  }
}
