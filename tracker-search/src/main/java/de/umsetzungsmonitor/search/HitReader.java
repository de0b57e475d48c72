package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Reads what is shown of the provisions that a query found, and where it found them. */
final class HitReader {

  private final List<LeafReaderContext> leaves;
  private final StoredFields stored;
  private final Weight weight;

  HitReader(FacetedSearcher searcher, Query query) throws IOException {
    this.leaves = searcher.getIndexReader().leaves();
    this.stored = searcher.storedFields();
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  Hit read(int doc, float score) throws IOException {
    Document document = stored.document(doc);
    List<Section> sections = sections(document);
    Section shown = shown(sections, spans(doc));
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
    String heading = document.get(ProvisionFields.HEADING);
    int offset = heading == null ? 0 : heading.length() + 1;
    String text = document.get(ProvisionFields.TEXT);
    sections.add(new Section(text, offset, null, List.of()));
    offset += text.length() + 1;
    String[] notes = document.getValues(ProvisionFields.FOOTNOTE);
    String[] marks = document.getValues(ProvisionFields.FOOTNOTE_MARK);
    for (int i = 0; i < notes.length; i++) {
      sections.add(new Section(notes[i], offset, marks[i], List.of()));
      offset += notes[i].length() + 1;
    }
    return sections;
  }

  /** Where the query matches, counted through all values of a field, one character between them. */
  private List<Passage.Span> spans(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Matches matches = weight.matches(leaf, doc - leaf.docBase);
    List<Passage.Span> spans = new ArrayList<>();
    if (matches != null) {
      for (String field : GermanAnalysis.FIELDS) {
        collect(matches.getMatches(field), spans);
      }
    }
    return spans;
  }

  private static void collect(@Nullable MatchesIterator matches, List<Passage.Span> spans)
      throws IOException {
    while (matches != null && matches.next()) {
      if (!isLoose(matches.getQuery())) {
        spans.add(new Passage.Span(matches.startOffset(), matches.endOffset()));
      }
    }
  }

  /** Words near each other are each found by themselves; what stands between them was not. */
  private static boolean isLoose(Query query) {
    return query instanceof PhraseQuery phrase && phrase.getSlop() > 0
        || query instanceof MultiPhraseQuery words && words.getSlop() > 0;
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
