package de.umsetzungsmonitor.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LinkingTest {

  private static final ProvisionAddress UN = new ProvisionAddress("un", "para_1");
  private static final ProvisionAddress EU = new ProvisionAddress("eu", "para_2");

  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired Linking linking;
  @Autowired LinkedProvisions linked;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void twoTexts() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Datenbank nutzen");
    examples.document("eu", Organization.EU, LocalDate.of(2019, 10, 8), "Eins", "Datenbank");
  }

  @Test
  void bothEndsKnowOfALinkAndWhoSetItWhy() {
    linking.link(UN, LinkRelation.EQUAL, EU, "gleicher Wortlaut", "analyst");

    LinkedProvision here = only(UN);
    assertThat(here.relation()).isEqualTo(LinkRelation.EQUAL);
    assertThat(here.note()).isEqualTo("gleicher Wortlaut");
    assertThat(here.createdBy()).isEqualTo("analyst");
    assertThat(here.textChanged()).isFalse();
    assertThat(here.other())
        .extracting("slug", "eId", "citation", "text", "inForce")
        .containsExactly("eu", "para_2", "EU", "Datenbank", true);
    assertThat(only(EU).other().slug()).isEqualTo("un");
  }

  @Test
  void whatIsPartOfAnotherIsComprisedByIt() {
    linking.link(UN, LinkRelation.COMPRISES, EU, null, "analyst");

    assertThat(only(UN).relation()).isEqualTo(LinkRelation.COMPRISES);
    assertThat(only(EU).relation()).isEqualTo(LinkRelation.PART_OF);
  }

  @Test
  void twoProvisionsHaveOneLinkWhicheverWay() {
    linking.link(UN, LinkRelation.PART_OF, EU, null, "analyst");

    assertThatThrownBy(() -> linking.link(EU, LinkRelation.EQUAL, UN, null, "other"))
        .isInstanceOf(LinkAlreadySet.class);
    assertThatThrownBy(() -> linking.link(UN, LinkRelation.EQUAL, UN, null, "other"))
        .isInstanceOf(LinkToItself.class);
    assertThatThrownBy(() ->
            linking.link(
                UN, LinkRelation.EQUAL, new ProvisionAddress("eu", "para_9"), null, "other"))
        .isInstanceOf(ProvisionNotFound.class);
  }

  @Test
  void ofManyWhoLinkTheSameAtOnceOneSucceeds() throws Exception {
    Callable<Boolean> attempt =
        () -> {
          try {
            linking.link(UN, LinkRelation.EQUAL, EU, null, "analyst");
            return true;
          } catch (LinkAlreadySet e) {
            return false;
          }
        };
    Callable<Boolean> reverse =
        () -> {
          try {
            linking.link(EU, LinkRelation.OVERLAPS, UN, null, "other");
            return true;
          } catch (LinkAlreadySet e) {
            return false;
          }
        };
    int succeeded = 0;
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> one :
          people.invokeAll(List.of(attempt, reverse, attempt, reverse, attempt, reverse))) {
        succeeded += one.get() ? 1 : 0;
      }
    }
    assertThat(succeeded).isEqualTo(1);
    assertThat(linked(UN)).hasSize(1);
  }

  @Test
  void changingAndRemovingStaysReadable() {
    linking.link(UN, LinkRelation.EQUAL, EU, null, "analyst");
    long first = only(UN).id();
    linking.change(EU, first, LinkRelation.PART_OF, "enger", "other");
    linking.change(EU, inForce(EU).getFirst().id(), LinkRelation.PART_OF, "enger", "other");
    linking.unlink(UN, inForce(UN).getFirst().id(), "third");

    assertThat(inForce(UN)).isEmpty();
    assertThat(LinkChange.of(linked(UN)))
        .extracting(
            change -> change.before() == null ? null : change.before().relation(),
            change -> change.after() == null ? null : change.after().relation(),
            LinkChange::by)
        .containsExactly(
            tuple(null, LinkRelation.EQUAL, "analyst"),
            tuple(LinkRelation.EQUAL, LinkRelation.COMPRISES, "other"),
            tuple(LinkRelation.COMPRISES, null, "third"));
    linking.link(EU, LinkRelation.EQUAL, UN, null, "analyst");
    assertThat(inForce(UN)).hasSize(1);
  }

  @Test
  void whoActsOnALinkThatIsGoneLearnsOfIt() {
    linking.link(UN, LinkRelation.EQUAL, EU, null, "analyst");
    long link = only(UN).id();
    linking.unlink(UN, link, "other");

    assertThatThrownBy(() -> linking.unlink(EU, link, "analyst"))
        .isInstanceOf(LinkAlreadyChanged.class);
    assertThatThrownBy(() -> linking.change(UN, link, LinkRelation.OVERLAPS, null, "analyst"))
        .isInstanceOf(LinkAlreadyChanged.class);
    ProvisionAddress elsewhere = new ProvisionAddress("eu", "para_1");
    linking.link(UN, LinkRelation.EQUAL, EU, null, "analyst");
    assertThatThrownBy(() -> linking.unlink(elsewhere, inForce(UN).getFirst().id(), "analyst"))
        .isInstanceOf(LinkAlreadyChanged.class);
  }

  @Test
  void aLinkOutlivesNewVersionsAndSaysWhetherTheTextChanged() {
    linking.link(UN, LinkRelation.PART_OF, EU, null, "analyst");
    Instant later = Instant.parse("2026-05-01T00:00:00Z");
    examples.version("eu", later, "Eins", "Datenbank");
    assertThat(only(UN).other().version()).isEqualTo(2);
    assertThat(only(UN).textChanged()).isFalse();

    examples.version("eu", later.plusSeconds(1), "Eins", "Datenbank von Interpol");
    assertThat(only(UN).textChanged()).isTrue();
    assertThat(only(EU).textChanged()).isTrue();
    assertThatThrownBy(() -> linking.link(EU, LinkRelation.EQUAL, UN, null, "other"))
        .isInstanceOf(LinkAlreadySet.class);

    linking.change(UN, only(UN).id(), LinkRelation.PART_OF, null, "analyst");
    assertThat(inForce(UN).getFirst().textChanged()).isFalse();
  }

  @Test
  void aLinkToADroppedProvisionCanOnlyBeRemoved() {
    linking.link(UN, LinkRelation.EQUAL, EU, null, "analyst");
    examples.version("eu", Instant.parse("2026-05-01T00:00:00Z"), "Eins");
    LinkedProvision link = only(UN);
    assertThat(link.other().inForce()).isFalse();

    assertThatThrownBy(() -> linking.change(UN, link.id(), LinkRelation.OVERLAPS, null, "analyst"))
        .isInstanceOf(DocumentSuperseded.class);
    linking.unlink(UN, link.id(), "analyst");
    assertThat(inForce(UN)).isEmpty();
  }

  @Test
  void onlyVersionsInForceAreLinked() {
    examples.version("eu", Instant.parse("2026-05-01T00:00:00Z"), "Eins", "Zwei");

    assertThatThrownBy(() ->
            linking.link(
                UN, LinkRelation.EQUAL, new ProvisionAddress("eu", 1, "para_2"), null, "analyst"))
        .isInstanceOf(DocumentSuperseded.class);
  }

  @Test
  void theDatabaseKeepsTheHistory() {
    linking.link(UN, LinkRelation.EQUAL, EU, null, "analyst");

    for (String rewriting :
        List.of(
            "delete from provision_link",
            "truncate provision_link",
            "update provision_link set kind = 'OVERLAPS'",
            "update provision_link set removed_by = 'x', removed_at = now(), note = 'x'")) {
      assertThatThrownBy(() -> jdbc.sql(rewriting).update())
          .as(rewriting)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  private LinkedProvision only(ProvisionAddress address) {
    List<LinkedProvision> links = linked(address);
    assertThat(links).hasSize(1);
    return links.getFirst();
  }

  private List<LinkedProvision> inForce(ProvisionAddress address) {
    return linked(address).stream().filter(LinkedProvision::isInForce).toList();
  }

  private List<LinkedProvision> linked(ProvisionAddress address) {
    return linked.of(provisions.get(address).id());
  }
}
