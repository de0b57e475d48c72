package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The trend tells of the end of a month what the rows of that day tell. */
@IntegrationTest
class StatusTrendsTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired StatusTrends trends;
  @Autowired StatusRows rows;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void twoTextsOfTheSevenThatCameInInJanuary() {
    examples.document("eins", Organization.G7, LocalDate.of(2022, 11, 18), "Satz 1.", "Satz 2.");
    examples.document("zwei", Organization.G7, LocalDate.of(2022, 11, 18), "Satz 3.");
  }

  @AfterEach
  void leaveTheMembersAsTheyWere() {
    jdbc.update("delete from membership where organization = 'G7' and member_from > '2026-01-01'");
  }

  @Test
  void aReportCountsFromTheMonthInWhichItWasMadeInBerlin() {
    said("eins", "para_1", "DE", 1, "PLANNED", "2026-01-31T22:30:00Z");
    said("eins", "para_1", "DE", 2, "PLANNED", "2026-02-10T08:00:00Z"); // only the note changed
    said("eins", "para_1", "DE", 3, "IMPLEMENTED", "2026-03-31T22:30:00Z"); // April in Berlin
    said("eins", "para_2", "FR", 1, "IN_PROGRESS", "2026-02-01T08:00:00Z");
    trends.tallyPastMonths();

    assertThat(trends.before(LocalDate.of(2026, 5, 1), "eins"))
        .containsExactly(
            point(1, 14, Map.of(StatusValue.PLANNED, 1L)),
            point(2, 14, Map.of(StatusValue.PLANNED, 1L, StatusValue.IN_PROGRESS, 1L)),
            point(3, 14, Map.of(StatusValue.PLANNED, 1L, StatusValue.IN_PROGRESS, 1L)),
            point(4, 14, Map.of(StatusValue.IMPLEMENTED, 1L, StatusValue.IN_PROGRESS, 1L)));
    assertThat(trends.before(LocalDate.of(2026, 2, 1), null))
        .containsExactly(point(1, 21, Map.of(StatusValue.PLANNED, 1L)));
    assertThat(trends.before(LocalDate.of(2026, 2, 1), "nirgends")).isEmpty();
  }

  @Test
  void everyMonthSaysWhatTheRowsOfItsLastDaySay() {
    said("eins", "para_1", "DE", 1, "PLANNED", "2026-01-15T08:00:00Z");
    said("eins", "para_2", "DE", 1, "PLANNED", "2026-02-15T08:00:00Z");
    said("eins", "para_2", "FR", 1, "IMPLEMENTED", "2026-02-20T08:00:00Z");
    said("zwei", "para_1", "ES", 1, "IN_PROGRESS", "2026-02-25T08:00:00Z"); // not bound yet
    membersOfToday("zwei", "2026-03-10T08:00:00Z");
    exempted("eins", "DE", "2026-05-05T08:00:00Z");
    examples.version("eins", Instant.parse("2026-06-10T08:00:00Z"), "Satz 1.", "Satz 2.", "Neu.");
    said("eins", "para_2", "FR", 2, "PLANNED", "2026-06-20T08:00:00Z");
    provisions.tag(
        new ProvisionAddress("eins", "para_2"),
        new TagEntry(Modality.REQUEST, Set.of(Addressee.INDUSTRY), null),
        "analyst",
        Instant.parse("2026-07-05T08:00:00Z"));
    jdbc.update("update tag set removed_at = '2026-09-05T08:00:00Z', removed_by = 'analyst'");
    member("ES", "2026-04-15", "2026-08-10"); // all months are written down with it

    assertThat(trends.before(OCTOBER, "eins")).isEqualTo(asOf("eins"));
    assertThat(trends.before(OCTOBER, "zwei")).isEqualTo(asOf("zwei"));
    assertThat(trends.before(OCTOBER, null)).isEqualTo(asOf(null));
    assertThat(trends.before(OCTOBER, "eins"))
        .extracting(TrendPoint::owed)
        .containsExactly(14L, 14L, 14L, 14L, 12L, 18L, 12L, 12L, 18L);
    assertThat(trends.before(OCTOBER, "zwei"))
        .extracting(TrendPoint::owed)
        .containsExactly(7L, 7L, 7L, 8L, 8L, 8L, 8L, 7L, 7L);
  }

  @Test
  void whatIsDecidedLaterMovesNoMonthThatIsOver() {
    said("eins", "para_1", "DE", 1, "PLANNED", "2026-01-15T08:00:00Z");
    trends.tallyPastMonths();
    List<TrendPoint> before = trends.before(OCTOBER, "eins");

    exempted("eins", "DE", "2026-11-05T08:00:00Z");
    examples.version("eins", Instant.parse("2026-11-10T08:00:00Z"), "Satz 1.");
    trends.tallyPastMonths();
    assertThat(trends.before(OCTOBER, "eins")).isEqualTo(before);

    jdbc.execute("select count_all_reports()");
    assertThat(trends.before(OCTOBER, "eins")).isEqualTo(before);
  }

  @Test
  void aMembershipThatIsCorrectedMovesTheMonthsThatItConcerns() {
    membersOfToday("zwei", "2026-01-10T08:00:00Z");
    trends.tallyPastMonths();

    member("ES", "2026-03-31", "2026-05-30");

    assertThat(trends.before(LocalDate.of(2026, 7, 1), "zwei"))
        .extracting(TrendPoint::owed)
        .containsExactly(7L, 7L, 8L, 8L, 7L, 7L);
  }

  private static TrendPoint point(int month, long owed, Map<StatusValue, Long> counts) {
    return new TrendPoint(LocalDate.of(2026, month, 1), owed, counts);
  }

  /** What the rows of the last day of each month add up to, from January to September. */
  private List<TrendPoint> asOf(@Nullable String slug) {
    return OCTOBER
        .withMonth(1)
        .datesUntil(OCTOBER, Period.ofMonths(1))
        .map(month -> {
          StatusSelection selection =
              new StatusSelection(
                  YearMonth.from(month).atEndOfMonth(),
                  slug == null ? Set.of() : Set.of(slug),
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  true);
          Map<StatusValue, Long> counts = new TreeMap<>();
          long[] owed = {0};
          rows.read(
              selection,
              row -> {
                owed[0]++;
                if (row.report() != null) {
                  counts.merge(row.report().value(), 1L, Long::sum);
                }
              });
          return new TrendPoint(month, owed[0], counts);
        })
        .toList();
  }

  private void member(String iso2, String from, String until) {
    jdbc.update(
        "insert into membership (organization, iso2, member_from, member_until)"
            + " values ('G7', ?, ?::date, ?::date)",
        iso2,
        from,
        until);
  }

  private void exempted(String slug, String iso2, String at) {
    jdbc.update(
        """
        insert into document_binding (slug, version, iso2, rule, reason, decided_at, decided_by)
        values (?, 1, ?, 'EXEMPT', 'Probe', ?, 'analyst')
        """,
        slug,
        iso2,
        OffsetDateTime.parse(at));
  }

  private void membersOfToday(String slug, String at) {
    jdbc.update(
        """
        insert into document_binding (slug, version, basis, reason, decided_at, decided_by)
        values (?, 1, 'TODAY', 'Probe', ?, 'analyst')
        """,
        slug,
        OffsetDateTime.parse(at));
  }

  /** A step of the history and the report that comes of it, at some moment. */
  private void said(String slug, String eId, String iso2, int version, String value, String at) {
    String columns =
        """
        (provision_id, iso2, version, value, evidence, changed_at, changed_by, confirmed_at,
          confirmed_by)
        select p.id, ?, ?, ?, '[]', ?, 'all', ?, 'all'
        from provision p join policy_document d on d.id = p.document_id
        where d.slug = ? and p.e_id = ? and d.superseded_at is null
        """;
    OffsetDateTime moment = OffsetDateTime.parse(at);
    Object[] values = {iso2, version, value, moment, moment, slug, eId};
    jdbc.update(
        "insert into status_report "
            + columns
            + " on conflict (provision_id, iso2) do update set (version, value, changed_at) ="
            + " (excluded.version, excluded.value, excluded.changed_at)",
        values);
    jdbc.update("insert into status_change " + columns, values);
  }
}
