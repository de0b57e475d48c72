package de.umsetzungsmonitor.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.umsetzungsmonitor.search.FacetCount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The same work done by PostgreSQL: any of the words in its {@code german} configuration, the
 * twenty best with highlights and tags, all hits counted by the same facets. It gets a table of its
 * own with everything that it counts by beside the words, an index on the words, and enough memory
 * to count in.
 */
final class PostgresSearch implements Load.Connection {

  /** Counts words near each other, as the tracker does. */
  static final String BY_NEARNESS = "ts_rank_cd";

  /** The cheaper one, which does not. */
  static final String BY_FREQUENCY = "ts_rank";

  private static final String TABLE =
      """
      create table if not exists bench_search as
      select p.id, d.slug as document, d.organization, p.kind, extract(year from adopted_on) as year,
        coalesce((select array_agg(distinct t.modality) from tag t where t.provision_id = p.id),
          '{NOTHING}') as modalities,
        array(select a.name from tag t
              cross join lateral (values ('STATES', t.states), ('INDUSTRY', t.industry),
                ('AGENCIES', t.agencies)) as a (name, is_asked)
              where t.provision_id = p.id and a.is_asked) as addressees,
        to_tsvector('german', coalesce(p.heading, '') || ' ' || p.text) as words
      from provision p join policy_document d on d.id = p.document_id
      """;
  private static final String[] INDEXES = {
    "create index if not exists bench_search_words on bench_search using gin (words)",
    "create unique index if not exists bench_search_id on bench_search (id)",
    "analyze bench_search",
  };
  private static final String SEARCH =
      """
      with typed as (
        select replace(plainto_tsquery('german', ?)::text, '&', '|')::tsquery as words),
      hit as materialized (
        select b.id, b.document, b.organization, b.kind, b.year, b.modalities, b.addressees,
          %s(b.words, typed.words) as rank
        from bench_search b, typed where b.words @@ typed.words),
      best as (
        select id, rank, row_number() over (order by rank desc, id) as place
        from hit order by rank desc, id limit 20)
      select 'hit' as what, d.slug as value, best.place as count, p.e_id, p.label, d.title,
          best.rank,
          ts_headline('german', p.text, typed.words, 'MaxWords=45, MinWords=20') as snippet,
          (select string_agg(concat_ws(' ', t.modality, t.states, t.industry, t.agencies), ',')
           from tag t where t.provision_id = p.id and t.removed_at is null) as tags
        from best join provision p on p.id = best.id
          join policy_document d on d.id = p.document_id, typed
      union all select 'organization', organization, count(*), null, null, null, null, null, null
        from hit group by 2
      union all select 'document', document, count(*), null, null, null, null, null, null
        from hit group by 2
      union all select 'kind', kind, count(*), null, null, null, null, null, null
        from hit group by 2
      union all select 'year', year::text, count(*), null, null, null, null, null, null
        from hit group by 2
      union all select 'modality', m, count(*), null, null, null, null, null, null
        from hit, unnest(modalities) m group by 2
      union all select 'addressee', a, count(*), null, null, null, null, null, null
        from hit, unnest(addressees) a group by 2
      union all select 'total', null, count(*), null, null, null, null, null, null from hit
      """;

  private final DataSource database;
  private final String search;

  /**
   * Asks on connections of its own; {@link #prepare} came before.
   *
   * @param rank the function that ranks
   */
  PostgresSearch(DataSource database, String rank) {
    this.database = database;
    this.search = SEARCH.formatted(rank);
  }

  /** What was found, in the form in which {@code /api/search} answers. */
  record Answer(long total, List<FoundProvision> hits, Map<String, List<FacetCount>> facets) {}

  /** One hit; its tags are joined by commas. */
  record FoundProvision(
      long place,
      String document,
      String eId,
      String label,
      String title,
      float score,
      String snippet,
      @Nullable String tags) {

    private static FoundProvision read(ResultSet row) throws SQLException {
      return new FoundProvision(
          row.getLong("count"),
          row.getString("value"),
          row.getString("e_id"),
          row.getString("label"),
          row.getString("title"),
          row.getFloat("rank"),
          row.getString("snippet"),
          row.getString("tags"));
    }
  }

  /** Makes the table that is searched, once for each database. */
  static void prepare(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      for (String index : INDEXES) {
        statement.execute(index);
      }
    }
  }

  /** Connections to the same database that have what these queries need; to be closed. */
  static HikariDataSource connections(DataSource database) throws SQLException {
    HikariConfig config = new HikariConfig();
    database.unwrap(HikariDataSource.class).copyStateTo(config);
    config.setPoolName("PostgreSQL alone");
    // compiling takes longer than these queries
    config.setConnectionInitSql("set work_mem = '64MB'; set jit = off");
    return new HikariDataSource(config);
  }

  /** Finds, and reads the whole answer. */
  Answer answer(String asked) throws SQLException {
    long total = 0;
    List<FoundProvision> hits = new ArrayList<>();
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(search)) {
      statement.setString(1, asked);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String what = row.getString("what");
          if (what.equals("total")) {
            total = row.getLong("count");
          } else if (what.equals("hit")) {
            hits.add(FoundProvision.read(row));
          } else {
            facets
                .computeIfAbsent(what, facet -> new ArrayList<>())
                .add(new FacetCount(row.getString("value"), row.getInt("count")));
          }
        }
      }
    }
    hits.sort(Comparator.comparing(FoundProvision::place));
    return new Answer(total, hits, facets);
  }

  /** Tells how many counts the answer had, and that there was one. */
  @Override
  public int ask(String asked) throws SQLException {
    return 1 + answer(asked).facets().size();
  }

  @Override
  public void close() {}
}
