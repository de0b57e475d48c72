package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.PARTS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.STEM;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query that finds the same as another one, for less: counting needs to know what is found, not
 * how well. What only changes the order of hits falls away, such as words that are found anyway
 * being near each other.
 */
public final class MatchingOnly {

  private MatchingOnly() {}

  /** A query of the same hits; whatever score it gives them says nothing. */
  public static Query of(Query query) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case DisjunctionMaxQuery best -> any(best.getDisjuncts());
      case BooleanQuery several when isAny(several) -> any(several.getClauses(Occur.SHOULD));
      case BooleanQuery several when hasEnough(several) -> needed(several);
      default -> query;
    };
  }

  private static boolean isAny(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1
        && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  /** Whether something is needed beside which all else is welcome only. */
  private static boolean hasEnough(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() == 0
        && query.clauses().stream().anyMatch(BooleanClause::isRequired);
  }

  /** Without what may be there too. */
  private static Query needed(BooleanQuery query) {
    BooleanQuery.Builder needed = new BooleanQuery.Builder();
    for (BooleanClause clause : query.clauses()) {
      if (clause.isProhibited()) {
        needed.add(clause);
      } else if (clause.isRequired()) {
        needed.add(of(clause.query()), Occur.FILTER);
      }
    }
    return needed.build();
  }

  private static Query any(Collection<Query> queries) {
    Set<Query> all = new LinkedHashSet<>();
    queries.forEach(query -> addAny(of(query), all));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query query : all) {
      if (!isFoundAnyway(query, all)) {
        any.add(query, Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static void addAny(Query query, Set<Query> all) {
    if (query instanceof BooleanQuery several && isAny(several)) {
      all.addAll(several.getClauses(Occur.SHOULD));
    } else {
      all.add(query);
    }
  }

  private static boolean isFoundAnyway(Query query, Set<Query> all) {
    return switch (query) {
      case TermQuery word -> isFoundAnyway(word.getTerm(), all);
      case BooleanQuery several -> isFoundAnyway(several, all);
      case PhraseQuery phrase -> isFoundAnyway(phrase, all);
      case MultiPhraseQuery phrase ->
          Arrays.stream(phrase.getTermArrays())
              .anyMatch(place -> Arrays.stream(place).map(TermQuery::new).allMatch(all::contains));
      default -> false;
    };
  }

  /** A stem is indexed among the parts of words too. */
  private static boolean isFoundAnyway(Term word, Set<Query> all) {
    return word.field().equals(STEM) && all.contains(new TermQuery(new Term(PARTS, word.bytes())));
  }

  /** Whether something that it needs is enough already, or any of what it needs some of. */
  private static boolean isFoundAnyway(BooleanQuery several, Set<Query> all) {
    return several.clauses().stream().anyMatch(BooleanClause::isRequired)
        ? several.clauses().stream()
            .anyMatch(clause -> clause.isRequired() && areIn(all, clause.query()))
        : several.clauses().stream().allMatch(clause -> areIn(all, clause.query()));
  }

  private static boolean areIn(Set<Query> all, Query alternatives) {
    Set<Query> own = new LinkedHashSet<>();
    addAny(of(alternatives), own);
    return all.containsAll(own);
  }

  /** Whether one of its words is enough, or all of them wherever they stand. */
  private static boolean isFoundAnyway(PhraseQuery phrase, Set<Query> all) {
    Set<Query> words = new LinkedHashSet<>();
    Arrays.stream(phrase.getTerms()).forEach(term -> words.add(new TermQuery(term)));
    return all.stream()
        .anyMatch(query ->
            words.contains(query)
                || query instanceof BooleanQuery several
                    && several.clauses().stream()
                        .allMatch(clause -> clause.isRequired() && words.contains(clause.query())));
  }
}
