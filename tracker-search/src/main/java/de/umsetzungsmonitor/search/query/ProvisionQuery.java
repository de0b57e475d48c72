package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.CITE;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;

import de.umsetzungsmonitor.search.german.Citations;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Lucene query of what a person asked for. Phrases must be there; of all the rest, the more
 * the better. What is cited comes before everything else, in the order in which it is read. Made
 * anew for each request.
 */
public final class ProvisionQuery {

  private static final float CITED = 6;
  private static final float AROUND = 2;
  private static final float TOGETHER = 3;
  private static final int MUCH = 4;

  private static final GermanAnalysis ANALYSIS = new GermanAnalysis();

  private final IndexSearcher searcher;
  private final Spelling spelling;

  /** Queries over the index that the searcher sees. */
  public ProvisionQuery(IndexSearcher searcher) {
    this.searcher = searcher;
    this.spelling = new Spelling(ANALYSIS, searcher);
  }

  /** What finds anything of it, and what finds all of it; an empty one finds every provision. */
  public Asked asked(TypedQuery typed) throws IOException {
    if (typed.isEmpty()) {
      return new Asked(new MatchAllDocsQuery(), null, List.of());
    }
    Wording wording = new Wording(ANALYSIS, searcher, spelling);
    List<Query> phrases = phrases(typed, wording);
    List<Query> words = wording.of(typed.words());
    List<Query> beginnings = beginnings(typed);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    phrases.forEach(phrase -> query.add(phrase, Occur.MUST));
    words.forEach(word -> query.add(word, Occur.SHOULD));
    wording.neighbours(typed.words()).forEach(pair -> query.add(pair, Occur.SHOULD));
    if (words.size() > 1) {
      query.add(together(words), Occur.SHOULD);
    }
    beginnings.forEach(beginning -> query.add(beginning, Occur.SHOULD));
    typed.citations().forEach(citation -> addCitation(citation, query));
    List<Query> citations = typed.citations().stream().map(Wording::cited).toList();
    List<Query> optional = Stream.of(words, beginnings, citations).flatMap(List::stream).toList();
    List<String> absent = absent(typed, wording);
    Query all = all(phrases, optional, absent);
    List<Query> cited = ranked(typed.wholeAddresses());
    if (cited.isEmpty()) {
      ranked(typed.addresses()).forEach(address -> query.add(address, Occur.SHOULD));
      return new Asked(query.build(), all, absent);
    }
    cited.add(query.build());
    return new Asked(
        new DisjunctionMaxQuery(cited, 0),
        all == null ? null : orCalled(typed.wholeAddresses(), all),
        List.of()); // the name of what is called so need not stand in a text
  }

  /** Not what was cut off before a hyphen, nor what was written out of it. */
  private static List<String> absent(TypedQuery typed, Wording wording) {
    return wording.absent().stream()
        .filter(word ->
            Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}-])")
                .matcher(typed.text())
                .find())
        .toList();
  }

  private static List<Query> phrases(TypedQuery typed, Wording wording) throws IOException {
    List<Query> phrases = new ArrayList<>();
    for (String phrase : typed.phrases()) {
      phrases.add(wording.quoted(phrase));
    }
    return phrases;
  }

  private List<Query> beginnings(TypedQuery typed) throws IOException {
    List<Query> beginnings = new ArrayList<>();
    for (String prefix : typed.prefixes()) {
      for (String start : ANALYSIS.terms(EXACT, prefix)) {
        beginnings.add(Beginnings.of(start, searcher));
      }
    }
    return beginnings;
  }

  /** Phrases must be there anyway; what no provision has is in none with all the rest. */
  private static @Nullable Query all(
      List<Query> phrases, List<Query> optional, List<String> absent) {
    if (optional.isEmpty() || phrases.isEmpty() && optional.size() == 1) {
      return null;
    }
    if (!absent.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Stream.of(phrases, optional)
        .flatMap(List::stream)
        .forEach(each -> all.add(MatchingOnly.of(each), Occur.FILTER));
    return all.build();
  }

  /** What is called as was typed has all of it, too; what it lies in and its neighbours do not. */
  private static Query orCalled(Set<Address> addresses, Query all) {
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(all, Occur.SHOULD);
    for (Address address : addresses) {
      either.add(address.exact(), Occur.SHOULD);
      address.within().ifPresent(inner -> either.add(inner, Occur.SHOULD));
    }
    return either.build();
  }

  /**
   * What a person probably meant to type, where words of it are in no text; null if all is well or
   * nothing better is known.
   */
  public @Nullable String meant(String typed) throws IOException {
    return spelling.corrected(typed);
  }

  /**
   * A text that has all that was asked for, of much all but one, is better than the rarest word.
   * How well it has them is ranked beside.
   */
  private static Query together(List<Query> words) {
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    words.forEach(word -> together.add(MatchingOnly.of(word), Occur.SHOULD));
    together.setMinimumNumberShouldMatch(words.size() < MUCH ? words.size() : words.size() - 1);
    return new BoostQuery(new ConstantScoreQuery(together.build()), TOGETHER);
  }

  /** Who asks for a paragraph is also served by what cites the article. */
  private static void addCitation(String citation, BooleanQuery.Builder query) {
    query.add(new BoostQuery(Wording.cited(citation), CITED), Occur.SHOULD);
    for (String wider : Citations.wider(citation)) {
      query.add(new BoostQuery(new TermQuery(new Term(CITE, wider)), AROUND), Occur.SHOULD);
    }
  }

  private List<Query> ranked(Set<Address> addresses) throws IOException {
    List<Query> ranked = new ArrayList<>();
    for (Address address : addresses) {
      address.ranked(searcher).ifPresent(ranked::add);
    }
    return ranked;
  }
}
