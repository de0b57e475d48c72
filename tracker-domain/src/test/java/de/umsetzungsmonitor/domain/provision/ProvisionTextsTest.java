package de.umsetzungsmonitor.domain.provision;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagAlreadyChanged;
import de.umsetzungsmonitor.domain.tag.TagChange;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ProvisionTextsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired ProvisionTexts texts;
  @Autowired TransactionTemplate transaction;

  private PolicyDocument document;

  @BeforeEach
  void aDocument() {
    document =
        examples.document(
            "un", Organization.UN, LocalDate.of(2022, 12, 15), "Eins.", "Zwei.", "Drei.");
  }

  @Test
  void aDocumentIsReadInOrderWithTheTagsInForce() {
    provisions.tag(new ProvisionAddress("un", "para_2"), entry(Modality.REQUEST), "analyst", NOW);
    provisions.tag(
        new ProvisionAddress("un", "para_2"), entry(Modality.OBLIGATION), "analyst", NOW);
    provisions.untag(new ProvisionAddress("un", "para_2"), tags().getFirst().id(), "analyst", NOW);

    assertThat(texts.ofDocument(document))
        .extracting(ProvisionText::text)
        .containsExactly("Eins.", "Zwei.", "Drei.");
    assertThat(texts.ofDocument(document).get(1).tags())
        .extracting(TagText::modality)
        .containsExactly(Modality.OBLIGATION);
  }

  @Test
  void aProvisionKnowsItsNeighbours() {
    assertThat(texts.before(document, 1)).isEmpty();
    assertThat(texts.before(document, 3)).get().returns("para_2", ProvisionRef::eId);
    assertThat(texts.after(document, 1)).get().returns("para_2", ProvisionRef::eId);
    assertThat(texts.after(document, 3)).isEmpty();
  }

  @Test
  void theHistoryTellsChangedFromRemovedAndSet() {
    provisions.tag(new ProvisionAddress("un", "para_2"), entry(Modality.REQUEST), "analyst", NOW);
    provisions.retag(
        new ProvisionAddress("un", "para_2"),
        tags().getFirst().id(),
        entry(Modality.OBLIGATION),
        "analyst",
        NOW.plusSeconds(1));
    provisions.untag(
        new ProvisionAddress("un", "para_2"),
        tags().getFirst().id(),
        "analyst",
        NOW.plusSeconds(2));

    assertThat(examples.tagChanges(new ProvisionAddress("un", "para_2")))
        .extracting(ProvisionTextsTest::told)
        .containsExactly("- > REQUEST", "REQUEST > OBLIGATION", "OBLIGATION > -");
  }

  @Test
  void ofTwoWhoRemoveATagAtOnceOneIsToldSo() throws Exception {
    provisions.tag(new ProvisionAddress("un", "para_2"), entry(Modality.REQUEST), "analyst", NOW);
    long id = tags().getFirst().id();
    CyclicBarrier bothHaveRead = new CyclicBarrier(2);
    Callable<Boolean> remove =
        () -> {
          try {
            transaction.executeWithoutResult(status -> {
              provisions.get("un", "para_2").tagHistory();
              await(bothHaveRead);
              provisions.untag(new ProvisionAddress("un", "para_2"), id, "analyst", NOW);
            });
            return true;
          } catch (TagAlreadyChanged e) {
            return false;
          }
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      assertThat(pool.invokeAll(List.of(remove, remove)))
          .extracting(outcome -> outcome.get())
          .containsExactlyInAnyOrder(true, false);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String told(TagChange change) {
    return name(change.before()) + " > " + name(change.after());
  }

  private static String name(TagText tag) {
    return tag == null ? "-" : tag.modality().name();
  }

  private List<TagText> tags() {
    return texts.get(new ProvisionAddress("un", "para_2")).tags();
  }

  private static TagEntry entry(Modality modality) {
    return new TagEntry(modality, Set.of(Addressee.STATES), null);
  }
}
