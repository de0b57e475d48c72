package de.umsetzungsmonitor.domain.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.Tag;
import de.umsetzungsmonitor.domain.tag.TagAlreadyChanged;
import de.umsetzungsmonitor.domain.tag.TagAlreadySet;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ProvisionTagsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDocument() {
    examples.document(
        "un", Organization.UN, LocalDate.of(2022, 12, 15), "fordert die Staaten auf, zu handeln;");
  }

  @Test
  void aTagRestsOnTheWordsThatWereQuoted() {
    provisions.tag(
        new ProvisionAddress("un", "para_1"), request("fordert  die\nStaaten auf"), "analyst", NOW);

    assertThat(tags())
        .singleElement()
        .returns(new TextSpan("fordert die Staaten auf", 0, 23), Tag::span)
        .returns(Set.of(Addressee.STATES), Tag::addressees);
  }

  @Test
  void wordsThatAreNotInTheTextAreRefused() {
    assertThatThrownBy(() ->
            provisions.tag(
                new ProvisionAddress("un", "para_1"), request("fordert .* auf"), "analyst", NOW))
        .isInstanceOf(QuoteNotInText.class);
    assertThat(tags()).isEmpty();
  }

  @Test
  void theVerySameTagIsNotSetTwice() {
    provisions.tag(new ProvisionAddress("un", "para_1"), request("die Staaten"), "analyst", NOW);

    assertThatThrownBy(() ->
            provisions.tag(
                new ProvisionAddress("un", "para_1"), request("die  Staaten"), "analyst", NOW))
        .isInstanceOf(TagAlreadySet.class);
    provisions.tag(new ProvisionAddress("un", "para_1"), request("zu handeln"), "analyst", NOW);
    assertThat(tags()).hasSize(2);
  }

  @Test
  void aChangedTagIsRetiredAndAnotherTakesItsPlace() {
    provisions.tag(new ProvisionAddress("un", "para_1"), request(null), "analyst", NOW);
    long first = tags().getFirst().id();
    TagEntry other = new TagEntry(Modality.RECOMMENDATION, Set.of(Addressee.INDUSTRY), null);
    provisions.retag(
        new ProvisionAddress("un", "para_1"), first, other, "analyst", NOW.plusSeconds(1));

    assertThat(tags()).extracting(Tag::modality).containsExactly(Modality.RECOMMENDATION);
    assertThatThrownBy(
            () -> provisions.untag(new ProvisionAddress("un", "para_1"), first, "analyst", NOW))
        .isInstanceOf(TagAlreadyChanged.class);
    assertThat(jdbc.queryForObject("select count(*) from tag", Integer.class)).isEqualTo(2);
  }

  @Test
  void theDatabaseRefusesToRewriteATag() {
    provisions.tag(new ProvisionAddress("un", "para_1"), request(null), "analyst", NOW);

    assertThatThrownBy(() -> jdbc.execute("update tag set modality = 'OBLIGATION'"))
        .hasMessageContaining("only be retired");
    assertThatThrownBy(() -> jdbc.execute("delete from tag")).hasMessageContaining("append-only");
  }

  @Test
  void everyTouchedProvisionIsNotedForTheIndex() {
    long before = noted();
    provisions.tag(new ProvisionAddress("un", "para_1"), request(null), "analyst", NOW);
    assertThat(noted()).isEqualTo(before + 1);
    provisions.untag(new ProvisionAddress("un", "para_1"), tags().getFirst().id(), "analyst", NOW);
    assertThat(noted()).isEqualTo(before + 2);
  }

  private long noted() {
    return jdbc.queryForObject("select count(*) from provision_change", Long.class);
  }

  private List<Tag> tags() {
    return transaction.execute(status -> provisions.get("un", "para_1").tags());
  }

  private static TagEntry request(String quote) {
    return new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), quote);
  }
}
