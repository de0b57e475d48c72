package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.Columns;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hands provisions with open suggestions out to people, each provision to one person at a time. A
 * person holds one provision until another one is asked for, it is left, or the time of the claim
 * ({@code tracker.review.claim}) is over; asking again renews it. Claims go by the clock of the
 * database.
 */
@Repository
@EnableConfigurationProperties(ReviewSettings.class)
public class ReviewQueue {

  /**
   * Claims in one statement. A provision that somebody is just claiming is locked and skipped; one
   * that somebody claimed since the statement began is found, but not claimed.
   */
  private static final String CLAIM_NEXT =
      """
      , candidate as (
        select p.id, p.e_id, o.slug
        from offered o
        join provision p on p.id = o.provision_id
        left join review_claim c on c.provision_id = p.id and c.claimed_until > now()
        where (c.username is null or c.username = :me) and
      """
          + Offered.NOT_PASSED_OVER
          + """
            order by c.username nulls last, %s
            limit 1
            for no key update of p skip locked),
          """;

  private static final String CLAIM_ONE =
      """
      with candidate as (
        select p.id, p.e_id, d.slug
        from provision p join policy_document d on d.id = p.document_id
        where d.slug = :slug and d.superseded_at is null and p.e_id = :eId),
      """;

  private static final String CLAIM =
      """
      claimed as (
        insert into review_claim (provision_id, username, claimed_until)
        select id, :me, now() + :claim * interval '1 millisecond' from candidate
        on conflict (provision_id) do update
          set username = excluded.username, claimed_until = excluded.claimed_until
          where review_claim.username = excluded.username or review_claim.claimed_until <= now()
        returning provision_id, claimed_until)
      select id, slug, e_id, claimed_until from candidate left join claimed on provision_id = id
      """;

  /**
   * What was found.
   *
   * @param until when the claim ends; null if somebody else has it
   */
  private record Claim(long provisionId, ProvisionAddress address, @Nullable Instant until) {}

  private final JdbcClient jdbc;
  private final ProvisionTexts texts;
  private final ReviewSettings settings;

  ReviewQueue(JdbcClient jdbc, ProvisionTexts texts, ReviewSettings settings) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * The provision that this person has to decide about next: the one they hold, if it still has
   * suggestions that are wanted, else the next one that nobody holds and they did not pass over.
   * What they held before is free. Empty if there is none.
   */
  public Optional<ReviewItem> next(ReviewFilter filter, String username) {
    String question = CLAIM_NEXT.formatted(filter.order().columns()) + CLAIM;
    while (true) {
      Optional<Claim> claim =
          Offered.ask(jdbc, question, filter, username)
              .param("claim", settings.claim().toMillis())
              .query(ReviewQueue::claim)
              .optional();
      if (claim.isEmpty()) {
        release(username);
        return Optional.empty();
      }
      Optional<ReviewItem> held = claim.flatMap(each -> hold(each, username));
      if (held.isPresent()) {
        return held;
      }
    }
  }

  /**
   * A certain provision in the version in force, held by this person from now on. Empty if somebody
   * else holds it; then nothing changes.
   *
   * @throws ProvisionNotFound if there is no such provision
   */
  public Optional<ReviewItem> take(ProvisionAddress address, String username) {
    return jdbc.sql(CLAIM_ONE + CLAIM)
        .param("slug", address.slug())
        .param("eId", address.eId())
        .param("me", username)
        .param("claim", settings.claim().toMillis())
        .query(ReviewQueue::claim)
        .optional()
        .map(claim -> hold(claim, username))
        .orElseThrow(() -> new ProvisionNotFound(address.slug(), address.eId()));
  }

  /** Leaves a provision undecided; {@link #next} offers it to others, and to this person later. */
  public void passOver(long provisionId, String username) {
    jdbc.sql(
            """
            insert into review_pass (username, provision_id, passed_at) values (?, ?, now())
            on conflict (username, provision_id) do update set passed_at = excluded.passed_at
            """)
        .params(username, provisionId)
        .update();
    release(username);
  }

  /**
   * Offers this person again what they passed over last and nobody decided since.
   *
   * @return the provision; empty if there is none
   */
  public Optional<ProvisionAddress> returnToLast(String username) {
    return jdbc.sql(
            """
            with last as (
              select r.provision_id, min(o.slug) as slug
              from review_pass r join open_suggestion o on o.provision_id = r.provision_id
              where r.username = :me
              group by r.provision_id, r.passed_at
              order by r.passed_at desc limit 1),
            returned as (
              delete from review_pass r using last
              where r.username = :me and r.provision_id = last.provision_id)
            select slug, e_id from last join provision p on p.id = last.provision_id
            """)
        .param("me", username)
        .query((row, i) -> new ProvisionAddress(row.getString(1), row.getString(2)))
        .optional();
  }

  /** Who has a provision before them; empty if nobody has. */
  public Optional<ReviewClaim> holder(long provisionId) {
    return jdbc.sql(
            """
            select username, claimed_until from review_claim
            where provision_id = ? and claimed_until > now()
            """)
        .param(provisionId)
        .query((row, i) -> new ReviewClaim(row.getString(1), row.getTimestamp(2).toInstant()))
        .optional();
  }

  /** Offers this person again what they passed over. */
  public void returnToPassedOver(String username) {
    jdbc.sql("delete from review_pass where username = ?").param(username).update();
  }

  /** Frees what this person holds, because they leave the review. */
  public void release(String username) {
    jdbc.sql("delete from review_claim where username = ?").param(username).update();
  }

  /** What was claimed, which is all that this person holds; empty if somebody else has it. */
  private Optional<ReviewItem> hold(Claim claim, String username) {
    Instant until = claim.until();
    if (until == null) {
      return Optional.empty();
    }
    jdbc.sql("delete from review_claim where username = ? and provision_id <> ?")
        .params(username, claim.provisionId())
        .update();
    return Optional.of(new ReviewItem(claim.provisionId(), texts.context(claim.address()), until));
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(
        row.getLong("id"),
        new ProvisionAddress(row.getString("slug"), row.getString("e_id")),
        Columns.instantIfAny(row, "claimed_until"));
  }
}
