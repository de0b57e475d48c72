package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What states still have to do: the provisions that bind them and are not settled. */
@Repository
public class Worklist {

  /** Every provision that counts for a state, with its report if there is one. */
  private static final String DUTY =
      """
      with duty as (
        select m.iso2, d.slug, d.organization, coalesce(d.symbol, d.title) as citation, p.*,
          r.value, r.due_on, r.authority, r.evidence, r.changed_at,
          coalesce(r.to_check, false) as to_check,
          case when r.due_on is null then 'NONE'
               when r.due_on < :today then 'OVERDUE'
               when r.due_on <= :soon then 'SOON'
               else 'LATER' end as due
        from policy_document d
        join bound_state m on m.document_id = d.id and m.iso2 in (:states)
        join provision p on p.document_id = d.id and p.counts
        left join status_report r on r.provision_id = p.id and r.iso2 = m.iso2
        where d.superseded_at is null
      )
      """;

  private static final int BEGINNING = 120;

  private final JdbcClient jdbc;

  Worklist(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Counts all that counts for states, settled or not, by state, document, value and due date.
   *
   * @param states ISO codes
   * @param today the day on which a due date is not yet overdue
   */
  public List<WorklistCount> counts(Collection<String> states, LocalDate today) {
    if (states.isEmpty()) {
      return List.of();
    }
    return duties(
            """
            select iso2, slug, citation, value, due, to_check, min(due_on) as next_due,
              count(*) as provisions
            from duty group by iso2, slug, citation, value, due, to_check
            order by iso2, citation, slug
            """,
            states,
            today)
        .query(Worklist::count)
        .list();
  }

  /**
   * A page of what is open for a state: overdue first, then by due date, document and place in it.
   *
   * @param offset how many to pass over
   */
  public List<WorklistItem> open(
      String iso2, WorklistFilter filter, LocalDate today, long offset, int limit) {
    return duties(
            """
            select id, slug, citation, organization, e_id, label, kind, left(text, :beginning)
                || case when length(text) > :beginning then ' …' else '' end as text, value, due_on,
              due, authority, jsonb_array_length(evidence) as evidence, changed_at, to_check
            from duty
            where (not to_check and coalesce(value, 'NONE') in (:values)
                or to_check and value in (:valuesToCheck))
              and (:due::varchar is null or due = :due)
              and (:document::varchar is null or slug = :document)
            order by due_on nulls last, citation, slug, position
            limit :limit offset :offset
            """,
            List.of(iso2),
            today)
        .param("beginning", BEGINNING)
        .param("values", values(filter, false))
        .param("valuesToCheck", values(filter, true))
        .param("due", filter.due() == null ? null : filter.due().name())
        .param("document", filter.document())
        .param("limit", limit)
        .param("offset", offset)
        .query(Worklist::item)
        .list();
  }

  private JdbcClient.StatementSpec duties(
      String question, Collection<String> states, LocalDate today) {
    return jdbc.sql(DUTY + question)
        .param("states", states)
        .param("today", today)
        .param("soon", today.plusDays(Due.SOON_DAYS));
  }

  /** The wanted values as the database names them; NONE stands for no report. */
  private static List<String> values(WorklistFilter filter, boolean toCheck) {
    List<String> values =
        new ArrayList<>(
            Arrays.stream(StatusValue.values())
                .filter(value -> filter.admits(value, toCheck))
                .map(Enum::name)
                .toList());
    if (filter.admits(null, toCheck)) {
      values.add("NONE");
    }
    values.add(""); // the list must not be empty
    return values;
  }

  private static WorklistCount count(ResultSet row, int index) throws SQLException {
    return new WorklistCount(
        row.getString("iso2"),
        row.getString("slug"),
        row.getString("citation"),
        value(row),
        row.getBoolean("to_check"),
        Due.valueOf(row.getString("due")),
        row.getObject("next_due", LocalDate.class),
        row.getLong("provisions"));
  }

  private static WorklistItem item(ResultSet row, int index) throws SQLException {
    return new WorklistItem(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("citation"),
        Organization.valueOf(row.getString("organization")),
        row.getString("e_id"),
        row.getString("label"),
        ProvisionKind.valueOf(row.getString("kind")),
        row.getString("text"),
        value(row),
        row.getObject("due_on", LocalDate.class),
        Due.valueOf(row.getString("due")),
        row.getString("authority"),
        row.getInt("evidence"),
        Optional.ofNullable(row.getTimestamp("changed_at")).map(Timestamp::toInstant).orElse(null),
        row.getBoolean("to_check"));
  }

  private static @Nullable StatusValue value(ResultSet row) throws SQLException {
    String value = row.getString("value");
    return value == null ? null : StatusValue.valueOf(value);
  }
}
