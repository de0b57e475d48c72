package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What comes up for review, and how far it has come; looking at it claims nothing. */
@Repository
public class ReviewList {

  private static final String UPCOMING =
      """
      select s.id, s.modality, s.states, s.industry, s.agencies, s.effective, s.slug, p.e_id,
        p.label, p.kind, d.organization, coalesce(d.symbol, d.title) as citation, c.username
      from offered o
      join (select * from open_suggestion where %s) s on s.provision_id = o.provision_id
      join provision p on p.id = o.provision_id
      join policy_document d on d.id = p.document_id
      left join review_claim c on c.provision_id = o.provision_id and c.claimed_until > now()
      where
      """
          + Offered.NOT_PASSED_OVER
          + """
          order by c.username is distinct from :me, %s, s.start_offset, s.id
          limit :limit
          """;

  private static final String WANTED_OF_PROVISION =
      """
      select id from open_suggestion
      where provision_id = :provision and (%s)
      order by start_offset, id
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

  /**
   * The suggestions that come up next, as the queue would hand them out, held by others or not.
   * What this person holds comes first.
   */
  public List<ReviewEntry> upcoming(ReviewFilter filter, String username, int limit) {
    return Offered.ask(
            jdbc, UPCOMING.formatted(Offered.WANTED, filter.order().columns()), filter, username)
        .param("limit", limit)
        .query(ReviewList::entry)
        .list();
  }

  /** The ids of a provision's open suggestions that are wanted, in the order of their words. */
  public List<Long> wanted(ReviewFilter filter, long provisionId) {
    return Offered.bind(jdbc.sql(WANTED_OF_PROVISION.formatted(Offered.WANTED)), filter)
        .param("provision", provisionId)
        .query(Long.class)
        .list();
  }

  /** For which provision a suggestion is; empty if for none in a version in force. */
  public Optional<SuggestionPlace> place(long suggestionId) {
    return jdbc.sql(
            """
            select p.id, d.slug, p.e_id
            from suggestion s
            join provision p on p.id = s.provision_id
            join policy_document d on d.id = p.document_id
            where s.id = ? and d.superseded_at is null
            """)
        .param(suggestionId)
        .query((row, i) ->
            new SuggestionPlace(
                row.getLong(1), new ProvisionAddress(row.getString(2), row.getString(3))))
        .optional();
  }

  /** How sure an open suggestion is, from 0 to 1; empty if it is not open. */
  public Optional<Double> effective(long suggestionId) {
    return jdbc.sql("select effective from open_suggestion where id = ?")
        .param(suggestionId)
        .query(Double.class)
        .optional();
  }

  /** How many suggestions wait for a decision. */
  public long open() {
    return jdbc.sql("select count(*) from open_suggestion").query(Long.class).single();
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
        row.getLong("id"),
        row.getString("slug"),
        row.getString("citation"),
        Organization.valueOf(row.getString("organization")),
        row.getString("e_id"),
        row.getString("label"),
        ProvisionKind.valueOf(row.getString("kind")),
        Modality.valueOf(row.getString("modality")),
        Addressee.of(
            row.getBoolean("states"), row.getBoolean("industry"), row.getBoolean("agencies")),
        row.getDouble("effective"),
        row.getString("username"));
  }
}
