package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.review.RuleStatistic;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.ingest.tag.RuleBook;
import de.umsetzungsmonitor.ingest.tag.TagRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule with what people thought of it so far.
 *
 * @param explanation why it suggests what it does; null if the rule is no more
 * @param modality what it suggests; null if the rule is no more
 */
record RuleRow(
    String id, @Nullable String explanation, @Nullable Modality modality, RuleStatistic statistic) {

  /** A rule, whether or not it still is in the book. */
  static RuleRow of(RuleStatistic statistic, RuleBook book) {
    TagRule rule = book.find(statistic.rule()).orElse(null);
    return new RuleRow(
        statistic.rule(),
        rule == null ? null : rule.explanation(),
        rule == null ? null : rule.modality(),
        statistic);
  }

  /** A rule that has suggested nothing so far. */
  static RuleRow silent(TagRule rule) {
    return new RuleRow(
        rule.id(),
        rule.explanation(),
        rule.modality(),
        new RuleStatistic(rule.id(), 0, 0, 0, 0, rule.confidence()));
  }

  /** Every rule that has ever suggested something or now could, those with most to do first. */
  static List<RuleRow> all(List<RuleStatistic> statistics, RuleBook book) {
    List<RuleRow> rows = new ArrayList<>(statistics.stream().map(each -> of(each, book)).toList());
    Set<String> heard =
        statistics.stream().map(RuleStatistic::rule).collect(Collectors.toCollection(HashSet::new));
    book.all().stream()
        .filter(rule -> !heard.contains(rule.id()))
        .forEach(rule -> rows.add(silent(rule)));
    rows.sort(
        Comparator.comparing((RuleRow row) -> -row.statistic.open())
            .thenComparing(row -> -row.statistic.decided())
            .thenComparing(RuleRow::id));
    return rows;
  }
}
