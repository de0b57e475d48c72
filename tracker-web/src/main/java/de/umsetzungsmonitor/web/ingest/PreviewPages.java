package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadPage;
import de.umsetzungsmonitor.domain.version.VersionCandidate;
import de.umsetzungsmonitor.domain.version.VersionCandidates;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.mend.Doubt;
import de.umsetzungsmonitor.ingest.mend.MendedSplit;
import de.umsetzungsmonitor.ingest.mend.Piece;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import de.umsetzungsmonitor.ingest.tag.TagSuggester;
import de.umsetzungsmonitor.ingest.upload.UploadPictures;
import de.umsetzungsmonitor.ingest.upload.UploadSplit;
import de.umsetzungsmonitor.web.ingest.PreviewPage.Line;
import de.umsetzungsmonitor.web.ingest.PreviewPage.Original;
import de.umsetzungsmonitor.web.ingest.PreviewPage.Pages;
import de.umsetzungsmonitor.web.ingest.PreviewPage.Row;
import de.umsetzungsmonitor.web.ingest.PreviewPage.Target;
import de.umsetzungsmonitor.web.ingest.PreviewPage.Twin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Arranges the preview of an upload: a page of the list beside a page of the original. */
@Component
class PreviewPages {

  private static final int ROWS = 50;
  private static final int DOUBTS = 12;

  /** How many documents are offered that the text may be a new version of, and how many found. */
  private static final int LIKELY = 5;

  private static final int FOUND = 10;

  /** Below it the text was taken for one of its family with little reason. */
  private static final double SURE = 0.6;

  private final UploadFiles files;
  private final UploadPictures pictures;
  private final PolicyDocuments documents;
  private final VersionCandidates candidates;
  private final TagSuggester suggester;

  PreviewPages(
      UploadFiles files,
      UploadPictures pictures,
      PolicyDocuments documents,
      VersionCandidates candidates,
      TagSuggester suggester) {
    this.files = files;
    this.pictures = pictures;
    this.documents = documents;
    this.candidates = candidates;
    this.suggester = suggester;
  }

  /**
   * The page.
   *
   * @param form which part to show, and what was typed but not taken
   * @param isTyped whether to show what was typed in place of what is stored
   */
  PreviewPage page(
      Upload upload, UploadSplit split, GivenMetadata metadata, PreviewForm form, boolean isTyped) {
    List<Piece> pieces = split.mended().pieces();
    Piece chosen = form.at() == null ? null : split.mended().find(form.at()).orElse(null);
    Pages pages = pages(split.mended(), chosen, form.page());
    List<Twin> twins = twins(metadata);
    Piece beside = chosen == null ? pieces.get(pages.first() - 1) : chosen;
    return new PreviewPage(
        upload.id(),
        upload.origin().fileName(),
        upload.origin().size(),
        upload.version(),
        split.read().family().name(),
        split.read().confidence() < SURE && split.read().family() != TextFamily.GENERAL,
        split.counts(),
        split.doubts().stream().limit(DOUBTS).toList(),
        Math.max(0, split.doubts().size() - DOUBTS),
        split.last(),
        rows(split, pages),
        pages,
        chosen == null ? null : (isTyped ? form : PreviewForm.UNTYPED).over(chosen),
        original(upload.id(), split.mended(), beside, chosen, form.original()),
        twins,
        targets(form, metadata, twins),
        form.sought());
  }

  /**
   * What was looked for, or else the likeliest; the chosen one is always there. A text with the
   * symbol of a document is likely to be its new version.
   */
  private List<Target> targets(PreviewForm form, GivenMetadata metadata, List<Twin> twins) {
    VersionTarget asked = form.versionTarget();
    String slug =
        form.target() == null && !twins.isEmpty()
            ? twins.getFirst().slug()
            : asked == null ? "" : asked.slug();
    List<VersionCandidate> found =
        form.sought().isEmpty()
            ? candidates.likely(
                metadata.symbol(), metadata.title(), metadata.organization(), LIKELY)
            : candidates.matching(form.sought(), FOUND);
    Stream<Target> others =
        found.stream()
            .filter(each -> !each.slug().equals(slug))
            .map(each ->
                new Target(each.slug(), each.citation(), each.title(), each.version(), false));
    return Stream.concat(chosen(slug), others).toList();
  }

  private Stream<Target> chosen(String slug) {
    return documents.findBySlug(slug).stream()
        .map(document ->
            new Target(
                slug, document.citation(), document.metadata().title(), document.version(), true));
  }

  private static Pages pages(MendedSplit split, @Nullable Piece chosen, @Nullable Integer asked) {
    int total = split.pieces().size();
    int count = (total + ROWS - 1) / ROWS;
    int wanted = chosen == null ? Objects.requireNonNullElse(asked, 1) : pageOf(split, chosen);
    int page = Math.clamp(wanted, 1, count);
    return new Pages(page, count, (page - 1) * ROWS + 1, Math.min(page * ROWS, total), total);
  }

  private static int pageOf(MendedSplit split, Piece piece) {
    return split.indexOf(piece.key()) / ROWS + 1;
  }

  private List<Row> rows(UploadSplit split, Pages pages) {
    Map<String, List<ProposedTag>> proposed =
        suggester.suggest(split.read().family(), split.mended().provisions());
    Map<Integer, List<Doubt>> doubts =
        split.doubts().stream().collect(Collectors.groupingBy(Doubt::key));
    Map<Integer, Integer> depths = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    List<Piece> pieces = split.mended().pieces();
    for (int i = 0; i < pages.last(); i++) {
      Piece piece = pieces.get(i);
      Integer parent = piece.parentKey();
      int depth = parent == null ? 0 : depths.getOrDefault(parent, -1) + 1;
      depths.put(piece.key(), depth);
      if (i >= pages.first() - 1) {
        rows.add(
            new Row(
                piece,
                depth,
                i == 0,
                doubts.getOrDefault(piece.key(), List.of()),
                piece.isDropped()
                    ? List.of()
                    : proposed.getOrDefault(piece.provision().eId(), List.of())));
      }
    }
    return rows;
  }

  private Original original(
      long id, MendedSplit split, Piece beside, @Nullable Piece chosen, @Nullable Integer asked) {
    int pages = Math.max(1, files.pages(id));
    int wanted = asked == null ? files.pageOfLine(id, beside.provision().line()) : asked;
    int number = Math.clamp(wanted, 1, pages);
    int from = chosen == null ? 0 : chosen.provision().line();
    int until = chosen == null ? 0 : lineBehind(split, chosen);
    List<Line> lines = new ArrayList<>();
    UploadPage page = files.page(id, number).orElse(new UploadPage(number, 1, ""));
    for (String text : page.text().split("\n", -1)) {
      int line = page.firstLine() + lines.size();
      lines.add(new Line(line, text, line >= from && line < until));
    }
    return new Original(number, pages, pictures.has(id), lines);
  }

  /** The first line behind a provision: the one on which another begins. */
  private static int lineBehind(MendedSplit split, Piece piece) {
    int line = piece.provision().line();
    return split.pieces().stream()
        .mapToInt(other -> other.provision().line())
        .filter(other -> other > line)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private List<Twin> twins(GivenMetadata metadata) {
    return metadata.symbol() == null || metadata.organization() == null
        ? List.of()
        : documents.findBySymbol(metadata.symbol(), metadata.organization()).stream()
            .map(document -> new Twin(document.slug(), document.citation()))
            .toList();
  }
}
