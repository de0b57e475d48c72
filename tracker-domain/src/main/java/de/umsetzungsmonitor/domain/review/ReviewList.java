package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What comes up for review, and how far it has come; looking at it claims nothing. */
@Repository
public class ReviewList {

  private static final int BEGINNING = 120;

  private static final String UPCOMING =
      """
      select o.*, p.e_id, p.label, p.kind, d.organization,
        coalesce(d.symbol, d.title) as citation, c.username,
        left(p.text, :beginning) || case when length(p.text) > :beginning then ' …' else '' end
          as text
      from offered o
      join provision p on p.id = o.provision_id
      join policy_document d on d.id = p.document_id
      left join review_claim c on c.provision_id = o.provision_id and c.claimed_until > now()
      where
      """
          + Offered.NOT_PASSED_OVER
          + """
          order by %s
          limit :limit
          """;

  /** Decided ones count with the confidence that they would have if they were open. */
  private static final String PROGRESS =
      """
      with known as (
        select s.provision_id, s.state, s.decided_by, s.since, s.carried, s.rule, s.modality, d.slug,
          effective_confidence(s.confidence, r.confirmed, r.decided) as effective
        from suggestion s
        join provision p on p.id = s.provision_id
        join policy_document d on d.id = p.document_id
        left join rule_record r on r.rule = s.rule
        where d.superseded_at is null and s.state <> 'WITHDRAWN')
      select count(*) filter (where state = 'OPEN') as open,
        count(*) filter (where state <> 'OPEN') as decided,
        count(*) filter (where decided_by = :me and since >= :since and not carried) as mine,
        count(*) filter (where state = 'OPEN' and exists (
          select 1 from passed_over p
          where p.provision_id = known.provision_id and p.username = :me)) as passed
      from known where\s\
      """;

  private final JdbcClient jdbc;

  ReviewList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The provisions that come up next, as the queue would hand them out, held by others or not. */
  public List<ReviewEntry> upcoming(ReviewFilter filter, String username, int limit) {
    return Offered.ask(jdbc, UPCOMING.formatted(filter.order().columns()), filter, username)
        .param("beginning", BEGINNING)
        .param("limit", limit)
        .query(ReviewList::entry)
        .list();
  }

  /**
   * How far the review of the wanted suggestions has come.
   *
   * @param since from when on this person's own decisions count
   */
  public ReviewProgress progress(ReviewFilter filter, String username, Instant since) {
    return Offered.bind(jdbc.sql(PROGRESS + Offered.WANTED), filter)
        .param("me", username)
        .param("since", Timestamp.from(since))
        .query((row, i) ->
            new ReviewProgress(
                row.getLong("open"),
                row.getLong("decided"),
                row.getLong("mine"),
                row.getLong("passed")))
        .single();
  }

  private static ReviewEntry entry(ResultSet row, int number) throws SQLException {
    return new ReviewEntry(
        row.getLong("provision_id"),
        row.getString("slug"),
        row.getString("citation"),
        Organization.valueOf(row.getString("organization")),
        row.getString("e_id"),
        row.getString("label"),
        ProvisionKind.valueOf(row.getString("kind")),
        row.getString("text"),
        row.getInt("suggestions"),
        row.getDouble("effective"),
        row.getString("username"));
  }
}
