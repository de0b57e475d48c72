package de.umsetzungsmonitor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The same work done by PostgreSQL: any of the words in its {@code german} configuration, the
 * twenty best by {@code ts_rank} with highlights and tags, all hits counted by the same facets. It
 * gets a table of its own with everything that it counts by beside the words, an index on the
 * words, and enough memory to count in.
 */
final class PostgresSearch implements Load.Connection {

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
          ts_rank(b.words, typed.words) as rank
        from bench_search b, typed where b.words @@ typed.words),
      best as (select id, rank from hit order by rank desc, id limit 20)
      select 'hit', d.slug || ' ' || p.e_id || ' ' || d.title || ' '
          || ts_headline('german', p.text, typed.words, 'MaxWords=45, MinWords=20') || ' '
          || coalesce((select string_agg(concat_ws(' ', t.modality, t.states, t.industry, t.agencies), ',')
              from tag t where t.provision_id = p.id and t.removed_at is null), ''), null
        from best join provision p on p.id = best.id
          join policy_document d on d.id = p.document_id, typed
      union all select 'organization', organization, count(*) from hit group by 2
      union all select 'document', document, count(*) from hit group by 2
      union all select 'kind', kind, count(*) from hit group by 2
      union all select 'year', year::text, count(*) from hit group by 2
      union all select 'modality', m, count(*) from hit, unnest(modalities) m group by 2
      union all select 'addressee', a, count(*) from hit, unnest(addressees) a group by 2
      union all select 'total', null, count(*) from hit
      """;

  private final Connection connection;
  private final PreparedStatement search;

  /** Opens a connection of its own; {@link #prepare} came before. */
  PostgresSearch(DataSource database) throws SQLException {
    connection = database.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set work_mem = '64MB'");
      statement.execute("set jit = off"); // compiling takes longer than these queries
    }
    search = connection.prepareStatement(SEARCH);
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

  /** Finds, and reads the whole answer; tells how many hits and counts it had. */
  @Override
  public int ask(String asked) throws SQLException {
    search.setString(1, asked);
    int read = 0;
    try (ResultSet rows = search.executeQuery()) {
      while (rows.next()) {
        rows.getString(2);
        read++;
      }
    }
    return read;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
