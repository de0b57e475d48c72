package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the states have come with each provision of a document, counted by the database. */
@Repository
public class ProvisionProgresses {

  private static final String COUNTS =
      """
      select p.e_id, r.value, count(*) as reports
      from provision p
      join status_report r on r.provision_id = p.id
      join bound_state b on b.document_id = p.document_id and b.iso2 = r.iso2
      where p.document_id = :document
      group by p.e_id, r.value
      """;

  private static final String VALUES =
      """
      select p.e_id, r.iso2, r.value, r.to_check
      from provision p
      join status_report r on r.provision_id = p.id
      join bound_state b on b.document_id = p.document_id and b.iso2 = r.iso2
      where p.document_id = :document and r.iso2 in (:states)
      """;

  private record Count(String eId, StatusValue value, long reports) {}

  private record Value(String eId, String iso2, StatusValue value, boolean toCheck) {}

  private final JdbcClient jdbc;

  ProvisionProgresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Progress by eId; provisions that nobody reported on are missing.
   *
   * @param states ISO codes of the states whose values are wanted one by one, as far as they are
   *     bound
   */
  public Map<String, ProvisionProgress> of(PolicyDocument document, Collection<String> states) {
    Map<String, ProvisionProgress> progresses = new HashMap<>();
    for (Count count : counts(document)) {
      at(progresses, count.eId()).counts().put(count.value(), count.reports());
    }
    if (!states.isEmpty()) {
      for (Value value : values(document, states)) {
        ProvisionProgress progress = at(progresses, value.eId());
        progress.values().put(value.iso2(), value.value());
        if (value.toCheck()) {
          progress.toCheck().add(value.iso2());
        }
      }
    }
    return progresses;
  }

  private static ProvisionProgress at(Map<String, ProvisionProgress> progresses, String eId) {
    return progresses.computeIfAbsent(
        eId,
        key ->
            new ProvisionProgress(
                new EnumMap<>(StatusValue.class), new HashMap<>(), new HashSet<>()));
  }

  private List<Count> counts(PolicyDocument document) {
    return jdbc.sql(COUNTS)
        .param("document", document.id())
        .query((row, i) ->
            new Count(row.getString(1), StatusValue.valueOf(row.getString(2)), row.getLong(3)))
        .list();
  }

  private List<Value> values(PolicyDocument document, Collection<String> states) {
    return jdbc.sql(VALUES)
        .param("document", document.id())
        .param("states", states)
        .query((row, i) ->
            new Value(
                row.getString(1),
                row.getString(2),
                StatusValue.valueOf(row.getString(3)),
                row.getBoolean(4)))
        .list();
  }
}
