package de.umsetzungsmonitor.search.complete;

import static de.umsetzungsmonitor.search.index.ProvisionFields.SELF;

import de.umsetzungsmonitor.search.german.Citations;
import de.umsetzungsmonitor.search.german.Found;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Asks for provisions and documents by the beginning of what they are called. */
final class NameQueries {

  private static final int MOST_WORDS = 12;

  private static final String RECITALS = Citations.ofLabel("PP");

  /** The words before a number, as far as they are typed; they are no part of it. */
  private static final Pattern NUMBER_WORD =
      Pattern.compile(
          "(?iu)^(?:Zi(?:f(?:f(?:e(?:r)?)?)?)?|Nu(?:m(?:m(?:e(?:r)?)?)?)?|Nr|Abs(?:atz)?|Punkt)?\\.?(?=\\P{L}|$)");

  /** A point of a numbered provision, as far as it is typed: "7 Buch", "Nr. 7 a". */
  private static final Pattern LETTER_BEGUN =
      Pattern.compile(
          "(?iu)^(?<document>.*?)(?:Zi(?:ff(?:er|\\.)?)|Nr\\.?|Nummer)?\\s*(?<![\\p{L}\\d./-])(?<number>\\d{1,4})"
              + "\\s*(?:(?:Buch(?:s(?:t(?:a(?:b(?:e)?)?)?)?)?|lit)\\.?\\s*|(?=[a-z]$))(?<letter>[a-z]?)$");

  /** What leads on from a provision to those in it, without its number as yet: "Art. 7 Abs". */
  private static final Pattern STEP_BEGUN =
      Pattern.compile(
          "(?iu)(?:A(?:bs?(?:atz?)?)?|N(?:r|u(?:m(?:m(?:er?)?)?)?)|Bu\\p{L}{0,7}|lit)\\.?");

  /** Of a sign for men and women in one, as far as it is typed: "Nutzer:in", of "Nutzer:innen". */
  private static final Pattern SIGN_BEGUN = Pattern.compile("(?<=\\p{L})[:*_·](?=i(?:nn?)?$)");

  private static final GermanAnalysis ANALYSIS = new GermanAnalysis();

  private final String typed;
  private final List<String> documents = new ArrayList<>();
  private final List<String> provisions = new ArrayList<>();
  private final String rest;

  NameQueries(String typed) {
    this.typed = typed;
    StringBuilder text = new StringBuilder(typed);
    for (Found citation : Citations.in(typed)) {
      if (Citations.isOfProvision(citation.term())) {
        provisions.add(citation.term());
      } else if (Citations.isOfDocument(citation.term())) {
        documents.add(citation.term());
      } else {
        continue; // a day is no name
      }
      text.replace(citation.start(), citation.end(), " ".repeat(citation.end() - citation.start()));
    }
    this.rest = text.toString().strip();
  }

  /** Provisions that a citation names, be it as yet without its end; none without a number. */
  Optional<Query> cited() {
    Matcher begun = LETTER_BEGUN.matcher(typed.strip());
    if (begun.find()) {
      NameQueries document = new NameQueries(begun.group("document"));
      if (document.provisions.isEmpty() && document.rest.isEmpty()) {
        String number = Citations.ofLabel(begun.group("number"));
        return Optional.of(
            document.called(number + "." + begun.group("letter").toLowerCase(Locale.GERMAN)));
      }
    }
    if (documents.isEmpty() && provisions.isEmpty()) {
      return Optional.empty();
    }
    if (!provisions.isEmpty() && STEP_BEGUN.matcher(rest).matches()) {
      return Optional.of(called(provisions.getLast() + "."));
    }
    String number = NUMBER_WORD.matcher(rest).replaceFirst("");
    String label = provisions.isEmpty() ? Citations.ofLabel(number) : provisions.getLast();
    BooleanQuery.Builder query = ofDocuments();
    query.add(new PrefixQuery(new Term(SELF, label)), Occur.FILTER);
    if (!number.equals(rest)) {
      query.add(new PrefixQuery(new Term(SELF, RECITALS)), Occur.MUST_NOT);
    }
    return provisions.isEmpty() || rest.isEmpty() ? Optional.of(query.build()) : Optional.empty();
  }

  private Query called(String beginning) {
    return ofDocuments().add(new PrefixQuery(new Term(SELF, beginning)), Occur.FILTER).build();
  }

  /** Provisions whose heading has all the words, of the last one at least the beginning. */
  Optional<Query> headed() {
    BooleanQuery.Builder query = ofDocuments();
    return addWords(GermanAnalysis.HEADING, rest, query)
        ? Optional.of(query.build())
        : Optional.empty();
  }

  /** The first provisions of the documents whose symbol or title has all the words. */
  Optional<Query> titled() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    return addWords(GermanAnalysis.TITLE, typed, query)
        ? Optional.of(query.build())
        : Optional.empty();
  }

  /** Those whose symbol or title has all telling words, each typed to its end; none without any. */
  Optional<Query> named() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Set<String> words = telling(typed);
    words.forEach(
        word -> query.add(new TermQuery(new Term(GermanAnalysis.TITLE, word)), Occur.FILTER));
    return words.isEmpty() ? Optional.empty() : Optional.of(query.build());
  }

  /** The words of a title, of a symbol or of what was typed that say something. */
  static Set<String> telling(String text) {
    return ANALYSIS.terms(GermanAnalysis.TITLE, text).stream()
        .filter(word -> !GermanAnalysis.isStopWord(word))
        .collect(Collectors.toSet());
  }

  private BooleanQuery.Builder ofDocuments() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    documents.forEach(key -> query.add(new TermQuery(new Term(SELF, key)), Occur.FILTER));
    return query;
  }

  /** Whether there were any. */
  private static boolean addWords(String field, String text, BooleanQuery.Builder query) {
    String read = SIGN_BEGUN.matcher(text).replaceFirst("");
    List<String> words = ANALYSIS.terms(field, read).stream().limit(MOST_WORDS).toList();
    for (int i = 0; i < words.size(); i++) {
      Term word = new Term(field, words.get(i));
      boolean unfinished = i == words.size() - 1;
      query.add(unfinished ? new PrefixQuery(word) : new TermQuery(word), Occur.FILTER);
    }
    return !words.isEmpty();
  }
}
