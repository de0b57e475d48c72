package de.umsetzungsmonitor.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
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
final class MatchingOnly {

  private MatchingOnly() {}

  static Query of(Query query) {
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
      case PhraseQuery phrase -> isFoundAnyway(phrase, all);
      case MultiPhraseQuery phrase ->
          Arrays.stream(phrase.getTermArrays())
              .anyMatch(place -> Arrays.stream(place).map(TermQuery::new).allMatch(all::contains));
      default -> false;
    };
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
