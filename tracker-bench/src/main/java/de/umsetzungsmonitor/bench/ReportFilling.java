package de.umsetzungsmonitor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Puts reports of all members of the United Nations into the tracker's tables, past its entities:
 * documents of 250 provisions each, every provision reported on by every state, every report
 * changed once and a part of them twice.
 */
final class ReportFilling {

  /** How many provisions a document has. */
  static final int IN_A_DOCUMENT = 250;

  /** How many steps the history has for each provision: two million for 5,000 of them. */
  private static final int STEPS = 400;

  private static final String DOCUMENTS =
      """
      insert into policy_document (slug, symbol, title, organization, body, type, adopted_on,
        language, source_name, source_sha256, ingested_at, ingested_by)
      select 'resolution-' || d, 'A/RES/' || d, 'Resolution ' || d, 'UN', 'Generalversammlung',
        'Resolution', make_date(2000 + d, 12, 15), 'de', d || '.txt',
        encode(sha256(d::text::bytea), 'hex'), timestamptz '2023-01-01', 'bench'
      from generate_series(1, (select (max(n) - 1) / %d + 1 from body)) d
      """
          .formatted(IN_A_DOCUMENT);

  /** A fifth of the provisions are points of the one before; a quarter ask others than states. */
  private static final String TEXTS =
      """
      insert into provision (id, document_id, e_id, label, kind, heading, position, text)
      select nextval('provision_seq'), d.id, 'para_' || place, place::text,
        case when place %% 5 = 4 then 'POINT' else 'OPERATIVE' end, b.heading, place, b.text
      from policy_document d
      cross join generate_series(1, %1$d) place
      join body b on b.n = (split_part(d.slug, '-', 2)::integer - 1) * %1$d + place
      """
          .formatted(IN_A_DOCUMENT);

  private static final String PARENTS =
      """
      update provision p set parent_id = o.id from provision o
      where p.kind = 'POINT' and o.document_id = p.document_id and o.position = p.position - 1
      """;
  private static final String TAGS =
      """
      insert into tag (provision_id, modality, states, industry, agencies, origin, state,
        created_at, created_by)
      select id, (array['OBLIGATION', 'REQUEST', 'RECOMMENDATION'])[id % 3 + 1], id % 4 <> 0,
        id % 4 = 0, id % 9 = 0, 'PERSON', 'CONFIRMED', timestamptz '2023-01-01', 'bench'
      from provision where id % 2 = 0
      """;

  /** A step of the history of all reports, of which so many are needed. */
  private static final String STEP =
      """
      insert into status_change (provision_id, iso2, version, value, note, authority, due_on,
        evidence, changed_at, changed_by, confirmed_at, confirmed_by)
      select p.id, m.iso2, %1$d,
        (array['NOT_STARTED', 'PLANNED', 'IN_PROGRESS', 'PARTLY_IMPLEMENTED', 'IMPLEMENTED',
          'IMPLEMENTED', 'DECLINED', 'NOT_APPLICABLE'])[chance.n %% 8 + 1],
        'Bericht ' || chance.n, 'Ministerium ' || chance.n %% 9,
        case when chance.n %% 3 = 0 then date '2026-01-01' + chance.n %% 600 end,
        case when chance.n %% 2 = 0 then '[]'::jsonb
             else '[{"reference": "https://example.org/gesetz"}]'::jsonb end,
        said.at, 'bench', said.at, 'bench'
      from provision p
      cross join membership m
      cross join lateral (
        select (hashint8(p.id * 1000 + m.id + %1$d * 7919) & 2147483647) as n) chance
      cross join lateral (
        select timestamptz '2023-01-01' + %1$d * interval '300 days'
          + chance.n %% 26000000 * interval '1 second' as at) said
      where m.organization = 'UN'
      order by p.id, m.iso2
      limit %2$d
      """;

  private static final String REPORTS =
      """
      insert into status_report (provision_id, iso2, version, value, note, authority, due_on,
        evidence, changed_at, changed_by, confirmed_at, confirmed_by)
      select distinct on (provision_id, iso2) provision_id, iso2, version, value, note, authority,
        due_on, evidence, changed_at, changed_by, confirmed_at, confirmed_by
      from status_change order by provision_id, iso2, version desc
      """;

  private ReportFilling() {}

  /** Fills an empty database; one that has provisions stays as it is. */
  static void fill(DataSource database, Stream<Passage> body, int size) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (DatabaseFilling.hasProvisions(statement)) {
        return;
      }
      connection.setAutoCommit(false);
      DatabaseFilling.insert(connection, body.limit(size).iterator());
      for (String step : new String[] {DOCUMENTS, TEXTS, PARENTS, TAGS}) {
        statement.execute(step);
      }
      int missing = size * STEPS;
      for (int version = 1; missing > 0; version++) {
        missing -= statement.executeUpdate(STEP.formatted(version, missing));
      }
      statement.execute(REPORTS);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }
}
