package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The provisions that a selection asks about, each with the states it binds. Rows of a table are
 * made of them outside the database: so a text travels once, not once for each of 193 states.
 */
@Repository
class AskedProvisions {

  /** How many rows are worked on at once, more or less: what is held in memory. */
  private static final int ROWS_AT_ONCE = 10_000;

  /** Of few states that would be many provisions, each with its text. */
  private static final int PROVISIONS_AT_ONCE = 500;

  private static final int FETCH_SIZE = 200;

  /** A document d in the version that was in force. */
  static final String IN_FORCE =
      """
      d.ingested_at < :before and (d.superseded_at is null or d.superseded_at >= :before)
      """;

  /** A document d that was chosen. */
  static final String CHOSEN =
      """
      (cardinality(cast(:documents as text[])) = 0 or d.slug = any(:documents))
        and (cardinality(cast(:organizations as text[])) = 0 or d.organization = any(:organizations))
      """;

  /** A provision p that people had found to ask something of others only, or of nobody. */
  static final String LEFT_OUT =
      "exists (select from left_out_provision_as_of(:before) l where l.provision_id = p.id)\n";

  /** The states that were chosen and bound, by document; the provisions with what they asked. */
  static final String ASKED =
      """
      with bound as materialized (
        select m.document_id, m.iso2
        from bound_state_as_of(:before) m
        where cardinality(cast(:states as text[])) = 0 or m.iso2 = any(:states)
      ),
      asked as (
        select p.id, p.position, d.id as document_id, d.slug collate "C" as slug, b.states,
               tags.*
        from policy_document d
        join (select document_id, array_agg(iso2 order by iso2 collate "C") as states
              from bound group by document_id) b on b.document_id = d.id
        join provision p on p.document_id = d.id
        cross join lateral (
          select coalesce(bool_or(t.state = 'TO_CHECK'), false) as to_check,
                 bool_or(
                   (cardinality(cast(:modalities as text[])) = 0 or t.modality = any(:modalities))
                   and (cardinality(cast(:addressees as text[])) = 0
                     or t.states and 'STATES' = any(:addressees)
                     or t.industry and 'INDUSTRY' = any(:addressees)
                     or t.agencies and 'AGENCIES' = any(:addressees))) as fits,
      """
          + TagSql.OCCURRING
          + """
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
              and (not :addressingStatesOnly or not
          """
          + LEFT_OUT
          + "))\n";

  /** Sorted by code points, whatever the database's language. */
  private static final String IN_ORDER =
      ASKED
          + """
          select p.id, a.document_id, d.symbol, d.title, d.organization, d.adopted_on,
                 d.version as document_version, p.e_id, p.label, p.kind, p.text, a.to_check,
                 a.states,
          """
          + TagSql.AS_NAMES
          + """
          from asked a
          join provision p on p.id = a.id
          join policy_document d on d.id = a.document_id
          order by a.slug, a.position
          limit :limit
          """;

  private static final String STATE_NAMES = "select iso2, name_de from member_state";

  private final JdbcClient jdbc;

  AskedProvisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Hands over the provisions by document (slug) and place, some at a time; within a transaction,
   * so that they come from a cursor.
   *
   * @param limit how many at most; null for all
   */
  void read(
      StatusSelection selection, @Nullable Integer limit, Consumer<List<AskedProvision>> some) {
    Batches batches = new Batches(stateNames(), some);
    query(IN_ORDER, selection).param("limit", limit).withFetchSize(FETCH_SIZE).query(batches::add);
    batches.finish();
  }

  /** A question about a selection, in the names that the texts above use. */
  JdbcClient.StatementSpec query(String sql, StatusSelection selection) {
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

  private Map<String, StatusRow.State> stateNames() {
    return jdbc
        .sql(STATE_NAMES)
        .query((row, n) -> new StatusRow.State(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(StatusRow.State::iso2, state -> state));
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }

  /** Collects provisions until they make enough rows. */
  private static final class Batches {

    private final Map<String, StatusRow.State> known;
    private final Consumer<List<AskedProvision>> some;
    private List<AskedProvision> batch = new ArrayList<>();
    private long rows;
    private long document;
    private List<StatusRow.State> states = List.of();

    Batches(Map<String, StatusRow.State> known, Consumer<List<AskedProvision>> some) {
      this.known = known;
      this.some = some;
    }

    void add(ResultSet row) throws SQLException {
      if (states.isEmpty() || row.getLong("document_id") != document) {
        document = row.getLong("document_id");
        states = Columns.texts(row, "states").stream().map(known::get).toList();
      }
      batch.add(new AskedProvision(row.getLong("id"), StatusRowReader.provision(row), states));
      rows += states.size();
      if (rows >= ROWS_AT_ONCE || batch.size() >= PROVISIONS_AT_ONCE) {
        finish();
      }
    }

    void finish() {
      if (!batch.isEmpty()) {
        some.accept(batch);
      }
      batch = new ArrayList<>();
      rows = 0;
    }
  }
}
