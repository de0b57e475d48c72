package de.umsetzungsmonitor.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.ApiTokens;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.binding.Binding;
import de.umsetzungsmonitor.domain.binding.BindingBasis;
import de.umsetzungsmonitor.domain.binding.BindingRule;
import de.umsetzungsmonitor.domain.link.LinkRelation;
import de.umsetzungsmonitor.domain.link.Linking;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class JournalTest {

  private static final JournalFilter ALL =
      new JournalFilter(null, null, null, null, null, null, null);

  private static final ProvisionAddress FIRST = new ProvisionAddress("rat", "para_1");
  private static final ProvisionAddress SECOND = new ProvisionAddress("rat", "para_2");
  private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired Provisions provisions;
  @Autowired Linking linking;
  @Autowired ApiTokens tokens;
  @Autowired Journal journal;
  @Autowired Binding binding;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aDocumentAndTwoCoordinators() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins tun.", "Zwei.");
    examples.account("de", Role.COORDINATOR, "DE");
    examples.account("fr", Role.COORDINATOR, "FR");
  }

  @Test
  void aReportTellsOldAndNewValueOfEachFieldThatChanged() {
    report(FIRST, "DE", 0, StatusValue.PLANNED, "Beginnt bald.", LocalDate.of(2027, 3, 31));
    reporting.report(
        FIRST,
        "DE",
        1,
        entry(StatusValue.IN_PROGRESS, "Beginnt bald.", LocalDate.of(2027, 6, 30)),
        "Haushaltsbeschluss",
        "de");

    assertThat(told(EventKind.REPORT))
        .containsExactly(
            "de rat/para_1 DE 2 (Haushaltsbeschluss): VALUE [PLANNED]→[IN_PROGRESS], "
                + "DUE_ON [2027-03-31]→[2027-06-30]",
            "de rat/para_1 DE 1: VALUE []→[PLANNED], DUE_ON []→[2027-03-31], "
                + "NOTE []→[Beginnt bald.]");
  }

  @Test
  void whatIsOnlyConfirmedIsToldAsThat() {
    report(FIRST, "DE", 0, StatusValue.PLANNED, "Beginnt bald.", null);
    reporting.confirm(FIRST, "DE", 1, "de");

    JournalEntry latest =
        page(new JournalFilter(EventKind.REPORT, null, null, null, null, null, null));
    assertThat(latest.changes()).singleElement().matches(FieldChange::isConfirmation);
    assertThat(latest.changes().getFirst().after()).containsExactly("PLANNED");
  }

  @Test
  void evidenceIsToldPieceByPiece() {
    FieldChange change =
        new FieldChange(
            JournalField.EVIDENCE, List.of("BGBl. 1", "BGBl. 2"), List.of("BGBl. 2", "BGBl. 3"));

    assertThat(change.removed()).containsExactly("BGBl. 1");
    assertThat(change.added()).containsExactly("BGBl. 3");
  }

  @Test
  void tagsAreToldAsSetChangedAndRemoved() {
    provisions.tag(FIRST, tag(Modality.REQUEST), "analyst", NOON);
    long first = id("select max(id) from tag");
    provisions.retag(FIRST, first, tag(Modality.OBLIGATION), "analyst", NOON.plusSeconds(60));
    long second = id("select max(id) from tag");
    provisions.untag(FIRST, second, "analyst", NOON.plusSeconds(120));

    assertThat(told(EventKind.TAG))
        .containsExactly(
            "analyst rat/para_1: TAG [OBLIGATION STATES]→[], QUOTE [Eins]→[]",
            "analyst rat/para_1: TAG [REQUEST STATES]→[OBLIGATION STATES]",
            "analyst rat/para_1: TAG []→[REQUEST STATES], QUOTE []→[Eins]");
  }

  @Test
  void linksDocumentsBindingsAndAccountsAreToldToo() {
    linking.link(FIRST, LinkRelation.PART_OF, SECOND, "siehe dort", "analyst");
    examples.version("rat", NOON, "Eins tun.", "Zwei anders.");
    jdbc.sql(
            """
            insert into document_binding (slug, version, iso2, rule, reason, decided_at, decided_by)
            values ('rat', 2, 'NO', 'INCLUDED', 'hat sich angeschlossen', '2026-03-02Z', 'analyst')
            """)
        .update();
    Account de = examples.account("skript", Role.COORDINATOR, "DE");
    tokens.issue(de, "Abgleich", NOON, 30);

    assertThat(told(EventKind.LINK))
        .containsExactly(
            "analyst rat/para_1: NOTE []→[siehe dort], LINK []→[PART_OF], OTHER []→[RAT, 2]");
    assertThat(told(EventKind.DOCUMENT))
        .containsExactly(
            "analyst rat: VERSION [1]→[2]",
            "analyst rat: VERSION []→[1], TITLE []→[Titel von rat]");
    assertThat(told(EventKind.BINDING))
        .containsExactly("analyst rat NO (hat sich angeschlossen): RULE [MEMBERSHIP]→[INCLUDED]");
    assertThat(told(EventKind.ACCOUNT))
        .startsWith("skript skript: KEY []→[Abgleich]")
        .contains("null fr: ACCOUNT []→[fr]");
  }

  @Test
  void aStateIsToldOfWhoseMembersATextBindsWhereThatConcernsIt() {
    binding.changeBasis("rat", BindingBasis.TODAY, "Neue Mitglieder", "analyst");
    binding.decide("rat", "GB", BindingRule.INCLUDED, "Abkommen", "analyst");

    String changed = "analyst rat (Neue Mitglieder): BASIS [ADOPTION]→[TODAY]";
    assertThat(told(ofState("DE", null))).containsExactly(changed);
    assertThat(told(ofState("GB", null)))
        .containsExactly("analyst rat GB (Abkommen): RULE [MEMBERSHIP]→[INCLUDED]", changed);
    assertThat(told(ofState("NO", null))).isEmpty();
  }

  @Test
  void filtersNarrowByPersonStateDocumentProvisionAndDay() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Drei.");
    report(FIRST, "DE", 0, StatusValue.PLANNED, null, null);
    report(SECOND, "FR", 0, StatusValue.PLANNED, null, null);
    report(new ProvisionAddress("un", "para_1"), "DE", 0, StatusValue.PLANNED, null, null);
    LocalDate today = LocalDate.now(Days.ZONE);

    assertThat(told(by("fr"))).hasSize(1).first().asString().contains("para_2 FR");
    assertThat(told(ofState("DE", null))).hasSize(2);
    assertThat(told(ofState("DE", today.minusDays(1)))).isEmpty();
    assertThat(told(new JournalFilter(EventKind.REPORT, null, "DE", "un", null, today, today)))
        .hasSize(1);
    assertThat(told(ofProvision(SECOND, null))).singleElement().asString().contains("para_2 FR");
    assertThat(told(ofProvision(SECOND, "DE"))).isEmpty();
    assertThatThrownBy(() -> told(ofProvision(new ProvisionAddress("rat", "para_9"), null)))
        .isInstanceOf(ProvisionNotFound.class);
  }

  @Test
  void theHistoryOfAProvisionGoesBackThroughTheVersionsWithoutCopies() {
    report(FIRST, "DE", 0, StatusValue.PLANNED, null, null);
    examples.version("rat", Instant.now(), "Eins anders tun.", "Zwei.");
    report(FIRST, "DE", 1, StatusValue.IMPLEMENTED, null, null);

    assertThat(told(ofProvision(FIRST, "DE")))
        .containsExactly(
            "de rat/para_1 DE 2: VALUE [PLANNED]→[IMPLEMENTED]",
            "de rat/para_1 DE 1: VALUE []→[PLANNED]");
  }

  @Test
  void pagesFollowOneAnotherWithoutGapEvenWhereManyThingsHappenAtOnce() {
    for (int i = 0; i < 4; i++) {
      provisions.tag(FIRST, tag(Modality.REQUEST, "Eins tun.".substring(i)), "analyst", NOON);
      provisions.tag(SECOND, tag(Modality.REQUEST, "Zwei.".substring(i)), "analyst", NOON);
    }
    List<JournalEntry> whole = journal.page(ALL, null, 100).entries();

    List<JournalEntry> paged = new ArrayList<>();
    JournalPosition next = null;
    do {
      JournalPage page = journal.page(ALL, next, 3);
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(3);
      paged.addAll(page.entries());
      next = page.next();
      assertThat(next == null || JournalPosition.read(next.written()).orElseThrow().equals(next))
          .isTrue();
    } while (next != null);

    assertThat(paged).hasSize(11).isEqualTo(whole);
    assertThat(JournalPosition.read("gestern~REPORTED~1")).isEmpty();
    assertThat(JournalPosition.read("2026-11-22T08:31:00Z~NICHTS~1")).isEmpty();
  }

  private void report(
      ProvisionAddress address,
      String iso2,
      int basedOn,
      StatusValue value,
      @Nullable String note,
      @Nullable LocalDate dueOn) {
    reporting.report(address, iso2, basedOn, entry(value, note, dueOn), iso2.toLowerCase());
  }

  private static StatusEntry entry(
      StatusValue value, @Nullable String note, @Nullable LocalDate dueOn) {
    return new StatusEntry(value, note, null, dueOn, List.of());
  }

  private static TagEntry tag(Modality modality) {
    return tag(modality, "Eins");
  }

  private static TagEntry tag(Modality modality, String quote) {
    return new TagEntry(modality, Set.of(Addressee.STATES), quote);
  }

  private long id(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private JournalEntry page(JournalFilter filter) {
    return journal.page(filter, null, 10).entries().getFirst();
  }

  private static JournalFilter by(String who) {
    return new JournalFilter(null, who, null, null, null, null, null);
  }

  private static JournalFilter ofState(String iso2, LocalDate asOf) {
    return new JournalFilter(null, null, iso2, null, null, null, asOf);
  }

  private static JournalFilter ofProvision(ProvisionAddress provision, String iso2) {
    return new JournalFilter(null, null, iso2, null, provision, null, null);
  }

  private List<String> told(EventKind kind) {
    return told(new JournalFilter(kind, null, null, null, null, null, null));
  }

  private List<String> told(JournalFilter filter) {
    return journal.page(filter, null, 20).entries().stream().map(JournalTest::told).toList();
  }

  private static String told(JournalEntry entry) {
    StringBuilder told = new StringBuilder(entry.by() + " ");
    told.append(entry.document() == null ? entry.account() : entry.document().slug());
    told.append(entry.provision() == null ? "" : "/" + entry.provision().eId());
    told.append(entry.iso2() == null ? "" : " " + entry.iso2());
    told.append(entry.step() == null ? "" : " " + entry.step());
    told.append(entry.reason() == null ? "" : " (" + entry.reason() + ")");
    List<String> changes =
        entry.changes().stream()
            .map(change -> change.field() + " " + change.before() + "→" + change.after())
            .toList();
    return told + ": " + String.join(", ", changes);
  }
}
