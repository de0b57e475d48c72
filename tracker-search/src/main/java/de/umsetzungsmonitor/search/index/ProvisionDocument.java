package de.umsetzungsmonitor.search.index;

import static java.util.stream.Collectors.joining;

import de.umsetzungsmonitor.domain.index.IndexableProvision;
import de.umsetzungsmonitor.domain.index.IndexableReports;
import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.search.german.Citations;
import de.umsetzungsmonitor.search.german.Found;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a provision becomes in the index. */
final class ProvisionDocument {

  /** The number of a section before the label of a provision in it. */
  private static final Pattern SECTION_NUMBER =
      Pattern.compile("^[IVXLC]+(?:\\.\\d+)+\\s++(?!\\()");

  private static final FacetsConfig FACETS = Facet.config();
  private static final FieldType ANALYSED = analysed();
  private static final FieldType PLACED = placed();
  private static final FieldType COUNTED = counted();

  private ProvisionDocument() {}

  /** The term that only the document of this provision has. */
  static Term idTerm(long id) {
    return new Term(ProvisionFields.ID, Long.toString(id));
  }

  static Document of(IndexableProvision provision) throws IOException {
    Document document = new Document();
    document.add(new StringField(ProvisionFields.ID, Long.toString(provision.id()), Store.NO));
    addShown(document, provision);
    addText(document, provision);
    addCitations(document, provision);
    addNames(document, provision);
    document.add(new SortedDocValuesField(ProvisionFields.SLUG, new BytesRef(provision.slug())));
    document.add(new NumericDocValuesField(ProvisionFields.POSITION, provision.position()));
    addBound(document, provision);
    ofReports(provision.reports()).forEach(document::add);
    if (provision.adoptedOn() != null) {
      document.add(
          new LongField(ProvisionFields.ADOPTED, provision.adoptedOn().toEpochDay(), Store.NO));
    }
    for (Facet facet : Facet.values()) {
      for (String value : facet.values(provision)) {
        document.add(new SortedSetDocValuesFacetField(facet.key(), value));
      }
    }
    return FACETS.build(document);
  }

  /**
   * What changes with each report: fields with nothing but values, which can be written over while
   * all the rest of the document stays as it is.
   */
  static List<NumericDocValuesField> ofReports(IndexableReports reports) {
    List<NumericDocValuesField> fields = new ArrayList<>();
    fields.add(
        new NumericDocValuesField(ProvisionFields.CHANGED, reports.changed().toEpochMilli()));
    reports
        .statuses()
        .forEach((iso2, status) ->
            fields.add(new NumericDocValuesField(ProvisionFields.status(iso2), status.ordinal())));
    return fields;
  }

  /** Few sets of states recur everywhere, so that each is one term to look up and to count by. */
  private static void addBound(Document document, IndexableProvision provision) {
    BytesRef states = new BytesRef(provision.boundStates().stream().sorted().collect(joining(" ")));
    document.add(new StringField(ProvisionFields.BOUND, states, Store.NO));
    document.add(new SortedDocValuesField(ProvisionFields.BOUND, states));
  }

  private static void addShown(Document document, IndexableProvision provision) {
    store(document, ProvisionFields.SLUG, provision.slug());
    store(document, ProvisionFields.SYMBOL, provision.symbol());
    store(document, ProvisionFields.DOCUMENT_TITLE, provision.documentTitle());
    store(document, ProvisionFields.E_ID, provision.eId());
    store(document, ProvisionFields.LABEL, provision.label());
    store(document, ProvisionFields.KIND, provision.kind().name());
  }

  /**
   * Text and footnotes are values of one field, in this order. The headings are in one of their
   * own: they stand above many provisions, most of which are about something else.
   */
  private static void addText(Document document, IndexableProvision provision) {
    store(document, ProvisionFields.HEADING, provision.heading());
    store(document, ProvisionFields.TEXT, provision.text());
    analyse(document, provision.text());
    for (Footnote footnote : provision.footnotes()) {
      store(document, ProvisionFields.FOOTNOTE_MARK, footnote.mark());
      store(document, ProvisionFields.FOOTNOTE, footnote.text());
      analyse(document, footnote.text());
    }
    if (provision.heading() != null) {
      addHeading(document, provision.heading());
    }
  }

  /** What it cites counts as if the text did, behind which it stands, so that it is not marked. */
  private static void addHeading(Document document, String heading) {
    document.add(new Field(GermanAnalysis.SECTION, heading, PLACED));
    document.add(new Field(GermanAnalysis.CITE, heading, ANALYSED));
    document.add(new Field(GermanAnalysis.WORD, heading, COUNTED));
  }

  /**
   * "I.1 Leitaktion 1" is cited so, and also as "Leitaktion 1"; "Anlage 3" is never "3". "Art. 7
   * Abs. 3" is also found as lying in "Artikel 7".
   */
  private static void addCitations(Document document, IndexableProvision provision) {
    String symbol = provision.symbol() == null ? "" : provision.symbol();
    String label = provision.label();
    Set<String> keys = new TreeSet<>();
    if (!symbol.isBlank()) {
      keys.add(Citations.ofSymbol(symbol));
    }
    Citations.in(symbol).stream()
        .map(Found::term)
        .filter(Citations::isOfDocument)
        .forEach(keys::add);
    for (String called : List.of(label, SECTION_NUMBER.matcher(label).replaceFirst(""))) {
      keys.add(Citations.ofLabel(called));
      keys.addAll(Citations.liesIn(Citations.ofLabel(called)));
    }
    keys.forEach(key -> document.add(new StringField(ProvisionFields.SELF, key, Store.NO)));
  }

  /** What proposals are made from; the first provision of a document speaks for the document. */
  private static void addNames(Document document, IndexableProvision provision) {
    if (provision.heading() != null) {
      String nearest = provision.heading().substring(provision.heading().lastIndexOf('›') + 1);
      document.add(new Field(GermanAnalysis.HEADING, nearest, COUNTED));
    }
    if (provision.position() == 1) {
      String symbol = provision.symbol() == null ? "" : provision.symbol();
      document.add(
          new Field(GermanAnalysis.TITLE, symbol + " " + provision.documentTitle(), COUNTED));
    }
  }

  private static void store(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  private static void analyse(Document document, String text) {
    GermanAnalysis.FIELDS.forEach(field -> document.add(new Field(field, text, ANALYSED)));
    document.add(new Field(GermanAnalysis.WORD, text, COUNTED));
  }

  /** With offsets, so that what matched can be shown without analysing the text again. */
  private static FieldType analysed() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  /** Not every provision has a heading, which makes their lengths costly to look up. */
  private static FieldType placed() {
    FieldType type = new FieldType(ANALYSED);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static FieldType counted() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
