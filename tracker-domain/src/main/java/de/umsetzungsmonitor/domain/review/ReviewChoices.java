package de.umsetzungsmonitor.domain.review;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the filters of the review offer, and how many open suggestions each would leave. */
@Repository
public class ReviewChoices {

  /** How many documents are offered. */
  private static final int DOCUMENTS = 50;

  /**
   * A value of a filter.
   *
   * @param value as the filter takes it
   * @param name what a range is called; the value itself for other filters
   * @param count how many open suggestions there are with it, given all the other filters
   */
  public record Choice(String value, String name, long count) {}

  private final JdbcClient jdbc;

  ReviewChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The slugs of the documents with the most open suggestions, those first. */
  public List<Choice> documents(ReviewFilter filter) {
    return Offered.bind(
            jdbc.sql(
                """
                select slug as value, slug as name, count(*) as count
                from open_suggestion where %s
                group by slug order by count desc, slug limit :limit
                """
                    .formatted(Offered.WANTED)),
            filter.ofAnyDocument())
        .param("limit", DOCUMENTS)
        .query(Choice.class)
        .list();
  }

  /** The rules that made open suggestions, by their id. */
  public List<Choice> rules(ReviewFilter filter) {
    return count("rule", filter.ofAnyRule());
  }

  /** The modalities that are suggested, by their name. */
  public List<Choice> modalities(ReviewFilter filter) {
    return count("modality", filter.ofAnyModality());
  }

  /**
   * How many open suggestions are as sure as each of some ranges of effective confidence.
   *
   * @param ranges least and greatest of each; at least one
   */
  public List<Long> confidences(ReviewFilter filter, List<double[]> ranges) {
    String counts =
        IntStream.range(0, ranges.size())
            .mapToObj("count(*) filter (where effective between :from%1$d and :to%1$d)"::formatted)
            .collect(joining(", "));
    JdbcClient.StatementSpec asked =
        Offered.bind(
            jdbc.sql("select array[" + counts + "] from open_suggestion where " + Offered.WANTED),
            filter.ofAnyConfidence());
    for (int i = 0; i < ranges.size(); i++) {
      asked = asked.param("from" + i, ranges.get(i)[0]).param("to" + i, ranges.get(i)[1]);
    }
    return asked.query((row, i) -> List.of((Long[]) row.getArray(1).getArray())).single();
  }

  private List<Choice> count(String column, ReviewFilter filter) {
    return Offered.bind(
            jdbc.sql(
                """
                select %1$s as value, %1$s as name, count(*) as count
                from open_suggestion where %2$s group by %1$s order by %1$s
                """
                    .formatted(column, Offered.WANTED)),
            filter)
        .query(Choice.class)
        .list();
  }
}
