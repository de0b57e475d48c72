package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.source.Footnote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves an outline on by what recognisers found, and begins the provisions that these say. */
final class OutlineWriter {

  private final Outline at;
  private final Headings headings = new Headings();
  private final Drafts drafts;
  private final ChapterNumbers chapters;
  private Scope root;
  private Scope base;

  OutlineWriter(Outline outline, ChapterNumbers chapters) {
    at = outline;
    drafts = new Drafts(outline, headings);
    this.chapters = chapters;
    root = outline.scope();
    base = root;
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
    return at.drafts.stream()
        .filter(Draft::isWorthKeeping)
        .map(draft -> draft.finish(footnotes))
        .toList();
  }

  private void announce(ListMode mode) {
    at.listMode = mode;
    at.freshList = true;
    at.top = mode == ListMode.ACTIONS ? null : at.top;
  }

  private void continueWith(Block block) {
    if (!at.drafts.isEmpty()) {
      at.drafts.getLast().append(block.text());
    }
  }

  private void head(Start.Heading heading) {
    headings.add(heading.level(), heading.title());
    if (at.isBareArticle()) {
      at.drafts.getLast().standUnder(headings.path());
    }
    if (heading.scope() != null) {
      base = heading.scope();
      at.scope = base;
    }
    at.freshChapter = heading.chapter();
    at.listMode = ListMode.NONE;
    at.top = heading.scope() == null ? at.top : null;
  }

  private void enter(Start.Enter enter) {
    at.part = enter.part();
    root = enter.scope();
    base = root;
    at.scope = base;
    headings.clear();
    if (enter.title() != null) {
      headings.add(1, enter.title());
    }
    at.freshChapter = null;
    at.listMode = ListMode.NONE;
    at.top = null;
    at.point = null;
  }

  private void open(Start.Provision start, Block block) {
    Draft draft =
        switch (start.unit()) {
          case RECITAL -> top(start, block, "rec_");
          case CITATION -> top(start, block, "cit_");
          case NUMBERED, ARTICLE -> numbered(start, block);
          case POINT -> point(start, block);
          case SUBPOINT -> subpoint(start, block);
          case BULLET ->
              drafts.below(
                  at.point != null ? at.point : at.top, start, block, " Punkt ", "bullet_");
          case SECTION_BULLET -> drafts.counted(start, block, "Punkt ", "bullet_");
          case SECTION_ITEM -> drafts.item(start, block);
          case ACTION -> drafts.counted(start, block, "Leitaktion ", "action_");
          case NAMED_ACTION -> namedAction(start, block);
          case ACTION_LEAD -> drafts.counted(start, block, "Abs. ", "al_");
          case PARAGRAPH -> paragraph(start, block);
          case CHAPEAU ->
              drafts.called(
                  start, block, null, at.scope.counted("Chapeau"), at.scope.idOf("intro"));
        };
    at.drafts.add(draft);
    if (start.unit() != Unit.SUBPOINT) {
      at.bullet = start.unit() == Unit.BULLET ? draft : null;
    }
    at.freshList = false;
    switch (start.unit()) {
      case CHAPEAU -> at.listMode = ListMode.COMMITMENTS;
      case ACTION_LEAD -> leadsToActions();
      default -> {}
    }
  }

  private void leadsToActions() {
    at.listMode = ListMode.ACTIONS;
    at.top = null;
  }

  /** Points may follow below a key action that bears a name. */
  private Draft namedAction(Start.Provision start, Block block) {
    at.part = at.part == Part.HEAD ? Part.BODY : at.part;
    at.listMode = ListMode.NONE;
    at.topMarked = true;
    at.top =
        drafts.called(start, block, null, start.number(), "action_" + Scope.slug(start.number()));
    at.point = null;
    at.points.clear();
    headings.leave(Start.Heading.ARTICLE);
    return at.top;
  }

  private Draft paragraph(Start.Provision start, Block block) {
    at.listMode = ListMode.NONE;
    at.top = null;
    return drafts.counted(start, block, "Abs. ", "al_");
  }

  private Draft top(Start.Provision start, Block block, String eId) {
    at.top = drafts.lettered(start, block, "PP", eId);
    at.topMarked = block.marker() != null;
    noteNumber(block.marker());
    at.point = null;
    at.points.clear();
    return at.top;
  }

  /** Where reasons bear numbers ("3.", "4."), those of the demands run on from them. */
  private void noteNumber(@Nullable Marker marker) {
    if (marker != null && marker.is(Marker.Kind.DECIMAL) && marker.form() == '.') {
      at.lastNumbers.put(at.scope.eId(), marker.number());
      at.numberForm = marker.form();
    }
  }

  private Draft numbered(Start.Provision start, Block block) {
    at.part = at.part == Part.PREAMBLE || at.part == Part.HEAD ? Part.BODY : at.part;
    if (start.unit() == Unit.ARTICLE) {
      return article(start, block);
    }
    Marker marker = block.marker();
    at.counted = start.number().isEmpty();
    int number = at.counted || marker == null ? at.lastNumber() + 1 : marker.number();
    boolean again = at.lastNumber() > 0 || chapters.beginAgainAt(block);
    if (number == 1 && again && at.freshChapter != null) {
      base = chapterScope(at.freshChapter);
      at.scope = base;
    }
    String printed = at.counted ? Integer.toString(number) : start.number();
    at.topMarked = marker != null || !at.counted;
    if (marker != null || at.counted) {
      at.numberForm = marker == null ? ' ' : marker.form();
    }
    if (!block.marked(Marker.Kind.SECTION)) {
      at.lastNumbers.put(at.scope.eId(), number);
    }
    at.freshChapter = null;
    at.top =
        drafts.called(
            start,
            block,
            null,
            at.scope.labelOf(printed),
            at.scope.idOf("para_" + Scope.slug(printed)));
    at.point = null;
    at.points.clear();
    return at.top;
  }

  private Draft article(Start.Provision start, Block block) {
    headings.leave(Start.Heading.ARTICLE);
    String label = base.counted("Art. " + start.number());
    at.scope = Scope.article(label, base.idOf("art_" + Scope.slug(start.number())));
    at.part = Part.BODY;
    at.freshChapter = null;
    at.top = drafts.called(start, block, null, at.scope.label(), at.scope.eId());
    at.point = null;
    at.points.clear();
    return at.top;
  }

  private Scope chapterScope(String chapter) {
    String separator = chapter.length() <= 4 ? "." : " ";
    return new Scope(root.counted(chapter), root.idOf("chp_" + Scope.slug(chapter)), separator);
  }

  private Draft point(Start.Provision start, Block block) {
    at.points.point(block.marker());
    at.point = drafts.below(at.top, start, block, ".", "point_");
    return at.point;
  }

  private Draft subpoint(Start.Provision start, Block block) {
    at.points.subpoint(block.marker());
    return drafts.below(at.bullet != null ? at.bullet : at.point, start, block, ".", "point_");
  }
}
