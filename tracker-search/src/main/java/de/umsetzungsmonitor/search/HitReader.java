package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Reads what is shown of the provisions that a query found, and where it found them. */
final class HitReader {

  private static final String BETWEEN_HEADINGS = " › ";

  private final FacetedSearcher searcher;
  private final StoredFields stored;
  private final Query query;
  private final Map<LeafReaderContext, Marks> ofTexts = new HashMap<>();
  private final Map<LeafReaderContext, Marks> ofHeadings = new HashMap<>();

  /**
   * Of one query.
   *
   * @param query as the searcher rewrote it
   */
  HitReader(FacetedSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.stored = searcher.storedFields();
    this.query = query;
  }

  /** In the order given; they are read in that of the index, in which it is read on only. */
  List<Hit> read(List<FieldDoc> found) throws IOException {
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    Hit[] hits = new Hit[found.size()];
    for (int i : inIndexOrder(found)) {
      FieldDoc hit = found.get(i);
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
      int doc = hit.doc - segment.docBase;
      List<Passage.Span> spans =
          ofTexts.computeIfAbsent(segment, own -> marks(own, GermanAnalysis.FIELDS)).in(doc);
      Document document = stored.document(hit.doc);
      List<Section> sections = sections(document, spans);
      List<TextRun> heading =
          sections.stream().anyMatch(Section::isMarked)
              ? List.of()
              : heading(document, segment, doc);
      hits[i] = hit(document, heading, hit.fields[0] instanceof Float score ? score : 0, sections);
    }
    return List.of(hits);
  }

  private Marks marks(LeafReaderContext segment, List<String> fields) {
    return new Marks(searcher, segment, query, fields);
  }

  private static List<Integer> inIndexOrder(List<FieldDoc> found) {
    return IntStream.range(0, found.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> found.get(i).doc))
        .toList();
  }

  private static Hit hit(
      Document document, List<TextRun> heading, float score, List<Section> sections) {
    Section shown = shown(sections);
    return new Hit(
        document.get(ProvisionFields.SLUG),
        document.get(ProvisionFields.SYMBOL),
        document.get(ProvisionFields.DOCUMENT_TITLE),
        document.get(ProvisionFields.E_ID),
        document.get(ProvisionFields.LABEL),
        ProvisionKind.valueOf(document.get(ProvisionFields.KIND)),
        document.get(ProvisionFields.HEADING),
        heading,
        score,
        shown.passage().runs(),
        shown.mark(),
        sections.stream()
            .filter(section -> section != shown && section.isMarked())
            .map(Section::mark)
            .filter(Objects::nonNull)
            .toList());
  }

  /**
   * The section whose passage has most different words; the text rather than a footnote that has as
   * many, and the text if nothing was found in any.
   */
  private static Section shown(List<Section> sections) {
    List<Section> marked = sections.stream().filter(Section::isMarked).toList();
    if (marked.size() <= 1) {
      return marked.isEmpty() ? sections.getFirst() : marked.getFirst();
    }
    Section best = marked.getFirst();
    int most = best.passage().words();
    for (Section section : marked.subList(1, marked.size())) {
      int words = section.passage().words();
      if (words > most) {
        best = section;
        most = words;
      }
    }
    return best;
  }

  /** The innermost heading that has what was found; none if no heading has it. */
  private List<TextRun> heading(Document document, LeafReaderContext segment, int doc)
      throws IOException {
    String headings = document.get(ProvisionFields.HEADING);
    if (headings == null) {
      return List.of();
    }
    List<Passage.Span> found =
        ofHeadings
            .computeIfAbsent(segment, own -> marks(own, List.of(GermanAnalysis.SECTION)))
            .in(doc);
    int end = found.isEmpty() ? 0 : headings.length();
    while (end > 0) {
      int above = headings.lastIndexOf(BETWEEN_HEADINGS, end - 1);
      int start = above < 0 ? 0 : above + BETWEEN_HEADINGS.length();
      Section section = Section.of(headings.substring(start, end), null, start, found);
      if (section.isMarked()) {
        return section.passage().runs();
      }
      end = above;
    }
    return List.of();
  }

  /** Text and footnotes; the heading before them is shown apart. */
  private static List<Section> sections(Document document, List<Passage.Span> found) {
    List<Section> sections = new ArrayList<>();
    String text = document.get(ProvisionFields.TEXT);
    sections.add(Section.of(text, null, 0, found));
    int offset = text.length() + 1;
    String[] notes = document.getValues(ProvisionFields.FOOTNOTE);
    String[] marks = document.getValues(ProvisionFields.FOOTNOTE_MARK);
    for (int i = 0; i < notes.length; i++) {
      sections.add(Section.of(notes[i], marks[i], offset, found));
      offset += notes[i].length() + 1;
    }
    return sections;
  }

  /** What is shown of a text, and the mark of the footnote that it is. */
  private record Section(Passage passage, @Nullable String mark) {

    /** Of the text that begins at an offset, of all that was found. */
    static Section of(String text, @Nullable String mark, int offset, List<Passage.Span> found) {
      List<Passage.Span> own =
          found.stream()
              .filter(span -> span.start() >= offset && span.end() <= offset + text.length())
              .map(span -> new Passage.Span(span.start() - offset, span.end() - offset))
              .toList();
      return new Section(new Passage(text, own), mark);
    }

    boolean isMarked() {
      return passage.isMarked();
    }
  }
}
