package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All provisions in all the states they bind, with what was reported by a day: in the versions that
 * were in force at its end, and read from the history, so that a past day always gives the same
 * rows.
 */
@Repository
public class StatusRows {

  private static final int FETCH_SIZE = 500;

  /** A document d in the version that was in force. */
  private static final String IN_FORCE =
      """
      d.ingested_at < :before and (d.superseded_at is null or d.superseded_at >= :before)
      """;

  /** A document d that was chosen. */
  private static final String CHOSEN =
      """
      (cardinality(cast(:documents as text[])) = 0 or d.slug = any(:documents))
        and (cardinality(cast(:organizations as text[])) = 0 or d.organization = any(:organizations))
      """;

  /**
   * Provisions with what they asked by then, and each with the states it binds, in an order that
   * the place of %s may give. Text and reports are left for later, so that sorting stays small.
   */
  private static final String BOUND =
      """
      with asked as (
        select p.id, p.position, d.id as document_id, d.slug collate "C" as slug,
               array_remove(array[
                 case when tags.obligation then 'OBLIGATION' end,
                 case when tags.request then 'REQUEST' end,
                 case when tags.recommendation then 'RECOMMENDATION' end], null) as modalities,
               array_remove(array[
                 case when tags.states then 'STATES' end,
                 case when tags.industry then 'INDUSTRY' end,
                 case when tags.agencies then 'AGENCIES' end], null) as addressees,
               coalesce(tags.to_check, false) as tags_to_check
        from policy_document d
        join provision p on p.document_id = d.id
        cross join lateral (
          select bool_or(t.modality = 'OBLIGATION') as obligation,
                 bool_or(t.modality = 'REQUEST') as request,
                 bool_or(t.modality = 'RECOMMENDATION') as recommendation,
                 bool_or(t.states) as states,
                 bool_or(t.industry) as industry,
                 bool_or(t.agencies) as agencies,
                 bool_or(t.state = 'TO_CHECK') as to_check,
                 bool_or(
                   (cardinality(cast(:modalities as text[])) = 0 or t.modality = any(:modalities))
                   and (cardinality(cast(:addressees as text[])) = 0
                     or t.states and 'STATES' = any(:addressees)
                     or t.industry and 'INDUSTRY' = any(:addressees)
                     or t.agencies and 'AGENCIES' = any(:addressees))) as fits
          from tag t
          where t.provision_id = p.id and t.state in ('CONFIRMED', 'TO_CHECK')
            and t.created_at < :before and (t.removed_at is null or t.removed_at >= :before)
        ) tags
        where
      """
          + IN_FORCE
          + "and"
          + CHOSEN
          + """
              and p.kind = any(:kinds)
              and (tags.fits or cardinality(cast(:modalities as text[])) = 0
                and cardinality(cast(:addressees as text[])) = 0)
              and (not :addressingStatesOnly or not exists (
                select from left_out_provision_as_of(:before) l where l.provision_id = p.id))
          ),
          bound as (
            select a.*, s.iso2, s.name_de, s.iso2 collate "C" as code
            from asked a
            join bound_state_as_of(:before) m on m.document_id = a.document_id
              and (cardinality(cast(:states as text[])) = 0 or m.iso2 = any(:states))
            join member_state s on s.iso2 = m.iso2
            %s
          )
          """;

  /** What each of them had reported by then: the last step of its history. */
  private static final String REPORTED =
      """
      left join lateral (
        select * from status_change c
        where c.provision_id = b.id and c.iso2 = b.iso2 and c.changed_at < :before
        order by c.version desc
        limit 1
      ) c on true
      """;

  /**
   * Sorted by code points, whatever the database's language, and before anything wide is joined.
   */
  private static final String IN_ORDER =
      BOUND.formatted("order by a.slug, a.position, code")
          + """
          select p.*, b.modalities, b.addressees, b.iso2, b.name_de,
                 b.tags_to_check or coalesce(c.to_check, false) as to_check,
                 c.value, c.note, c.authority, c.due_on, c.changed_at, c.changed_by, c.version,
                 array(select e.item ->> 'reference'
                       from jsonb_array_elements(c.evidence) with ordinality e (item, n)
                       order by e.n) as evidence
          from bound b
          cross join lateral (
            select d.symbol, d.title, d.organization, d.adopted_on,
                   d.version as document_version, p.e_id, p.label, p.kind, p.text
            from provision p join policy_document d on d.id = p.document_id
            where p.id = b.id
            offset 0 -- looked up row by row, which keeps the order
          ) p
          """
          + REPORTED
          + "order by b.slug, b.position, b.code";

  private static final String COUNTED =
      BOUND.formatted("")
          + "select c.value, count(*) as rows from bound b "
          + REPORTED
          + "group by c.value";

  private static final String OTHER_KINDS =
      """
      select p.kind, count(*) as provisions
      from policy_document d join provision p on p.document_id = d.id
      where p.kind <> all(:kinds) and
      """
          + IN_FORCE
          + "and"
          + CHOSEN
          + "group by p.kind";

  private static final String LATER_DOCUMENTS =
      """
      select coalesce(d.symbol, d.title) from policy_document d
      where d.superseded_at is null and
        not exists (select 1 from policy_document e
                    where e.slug = d.slug and e.ingested_at < :before) and
      """
          + CHOSEN
          + "order by d.slug collate \"C\"";

  private final JdbcClient jdbc;

  StatusRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Hands over one row after the other, by document (slug), provision (position) and state (ISO
   * code), all from one moment of the database and without holding them in memory.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void read(StatusSelection selection, Consumer<StatusRow> consumer) {
    query(IN_ORDER, selection)
        .withFetchSize(FETCH_SIZE)
        .query((ResultSet row) -> consumer.accept(StatusRowReader.row(row)));
  }

  /** The first rows, in the same order. */
  @Transactional(readOnly = true)
  public List<StatusRow> first(StatusSelection selection, int count) {
    return query(IN_ORDER + " limit " + count, selection)
        .query((row, n) -> StatusRowReader.row(row))
        .list();
  }

  /** How many rows there are, and what is left out. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public StatusSummary summary(StatusSelection selection) {
    Map<@Nullable StatusValue, Long> rows = new HashMap<>();
    query(COUNTED, selection)
        .query((ResultSet row) -> {
          rows.put(StatusRowReader.value(row), row.getLong("rows"));
        });
    Map<ProvisionKind, Long> otherKinds = new EnumMap<>(ProvisionKind.class);
    query(OTHER_KINDS, selection)
        .query((ResultSet row) -> {
          otherKinds.put(ProvisionKind.valueOf(row.getString("kind")), row.getLong("provisions"));
        });
    List<String> later = query(LATER_DOCUMENTS, selection).query(String.class).list();
    return new StatusSummary(rows, otherKinds, later);
  }

  private JdbcClient.StatementSpec query(String sql, StatusSelection selection) {
    return jdbc.sql(sql)
        .param("before", selection.before().atOffset(ZoneOffset.UTC))
        .param("documents", selection.documents().toArray(String[]::new))
        .param("organizations", names(selection.organizations()))
        .param("states", selection.states().toArray(String[]::new))
        .param("kinds", names(selection.kinds()))
        .param("modalities", names(selection.modalities()))
        .param("addressees", names(selection.addressees()))
        .param("addressingStatesOnly", selection.addressingStatesOnly());
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }
}
