package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final FacetedSearcher searcher;
  private final StoredFields stored;
  private final Query query;

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
    Map<LeafReaderContext, Marks> marks = new HashMap<>();
    Hit[] hits = new Hit[found.size()];
    for (int i : inIndexOrder(found)) {
      FieldDoc hit = found.get(i);
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
      List<Passage.Span> spans =
          marks
              .computeIfAbsent(segment, own -> new Marks(searcher, own, query))
              .in(hit.doc - segment.docBase);
      hits[i] =
          hit(stored.document(hit.doc), hit.fields[0] instanceof Float score ? score : 0, spans);
    }
    return List.of(hits);
  }

  private static List<Integer> inIndexOrder(List<FieldDoc> found) {
    return IntStream.range(0, found.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> found.get(i).doc))
        .toList();
  }

  private static Hit hit(Document document, float score, List<Passage.Span> spans) {
    List<Section> sections = sections(document);
    Section shown = shown(sections, spans);
    return new Hit(
        document.get(ProvisionFields.SLUG),
        document.get(ProvisionFields.SYMBOL),
        document.get(ProvisionFields.DOCUMENT_TITLE),
        document.get(ProvisionFields.E_ID),
        document.get(ProvisionFields.LABEL),
        ProvisionKind.valueOf(document.get(ProvisionFields.KIND)),
        document.get(ProvisionFields.HEADING),
        score,
        new Passage(shown.text(), shown.found()).runs(),
        shown.mark());
  }

  /**
   * The text if something was found in it or nowhere, else the first footnote that has something.
   */
  private static Section shown(List<Section> sections, List<Passage.Span> spans) {
    List<Section> marked = sections.stream().map(section -> section.with(spans)).toList();
    return marked.stream()
        .filter(section -> !section.found().isEmpty())
        .findFirst()
        .orElse(marked.getFirst());
  }

  /** Text and footnotes; the heading before them is shown apart. */
  private static List<Section> sections(Document document) {
    List<Section> sections = new ArrayList<>();
    String text = document.get(ProvisionFields.TEXT);
    sections.add(new Section(text, 0, null, List.of()));
    int offset = text.length() + 1;
    String[] notes = document.getValues(ProvisionFields.FOOTNOTE);
    String[] marks = document.getValues(ProvisionFields.FOOTNOTE_MARK);
    for (int i = 0; i < notes.length; i++) {
      sections.add(new Section(notes[i], offset, marks[i], List.of()));
      offset += notes[i].length() + 1;
    }
    return sections;
  }

  /** A value of the analysed fields, and where it begins among them. */
  private record Section(String text, int offset, @Nullable String mark, List<Passage.Span> found) {

    Section with(List<Passage.Span> spans) {
      List<Passage.Span> own =
          spans.stream()
              .filter(span -> span.start() >= offset && span.end() <= offset + text.length())
              .map(span -> new Passage.Span(span.start() - offset, span.end() - offset))
              .toList();
      return new Section(text, offset, mark, own);
    }
  }
}
