package de.umsetzungsmonitor.domain.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.TagState;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tags and reports follow the text into its new version, to be checked where it changed. */
class CarriedOverTest extends VersionTest {

  @Test
  void aTagOfUnchangedTextCarriesOverToItsNewNumber() {
    tag("para_2", "Regierungen");

    examples.version("rat", ACCEPTED, SAFETY, VICTIMS, TRAINING, REPORT);

    assertThat(tags("para_2")).isEmpty();
    assertThat(tags("para_3"))
        .singleElement()
        .returns(TagState.CONFIRMED, TagText::state)
        .returns(new TextSpan("Regierungen", 15, 26), TagText::span)
        .returns("analyst", TagText::createdBy)
        .returns(TAGGED, TagText::createdAt);
  }

  @Test
  void aTagOfChangedTextIsToBeCheckedAndItsWordsAreFoundAgain() {
    tag("para_2", "Regierungen");

    examples.version("rat", ACCEPTED, SAFETY, "Dringend: " + TRAINING, REPORT);

    assertThat(tags("para_2"))
        .singleElement()
        .returns(TagState.TO_CHECK, TagText::state)
        .returns(new TextSpan("Regierungen", 25, 36), TagText::span);
    long carried = tags("para_2").getFirst().id();
    provisions.confirmTag(at("para_2"), carried, "analyst", ACCEPTED.plusSeconds(60));
    assertThat(tags("para_2"))
        .singleElement()
        .returns(TagState.CONFIRMED, TagText::state)
        .returns(ACCEPTED.plusSeconds(60), TagText::createdAt);
    assertThat(examples.tagChanges(at("para_2")))
        .as("set, and confirmed; the carried copy is no step")
        .hasSize(2)
        .extracting(change -> change.before() == null)
        .containsExactly(true, false);
  }

  @Test
  void aTagWhoseWordsAreGoneKeepsThemUntilOthersAreChosen() {
    tag("para_2", "Regierungen");

    examples.version("rat", ACCEPTED, SAFETY, TRAINING.replace("Regierungen", "Staaten"), REPORT);

    assertThat(tags("para_2"))
        .singleElement()
        .returns(TagState.TO_CHECK, TagText::state)
        .returns(null, TagText::span)
        .returns("Regierungen", TagText::lostQuote);
    long carried = tags("para_2").getFirst().id();
    assertThatThrownBy(() -> provisions.confirmTag(at("para_2"), carried, "analyst", ACCEPTED))
        .isInstanceOf(QuoteNotInText.class);
    provisions.retag(at("para_2"), carried, request("Staaten"), "analyst", ACCEPTED);
    assertThat(tags("para_2")).singleElement().returns(TagState.CONFIRMED, TagText::state);
  }

  @Test
  void reportsOfUnchangedTextCarryOverWithTheirVersionAndTheirHistory() {
    report("para_2", 0, StatusValue.PLANNED);
    report("para_2", 1, StatusValue.IN_PROGRESS);
    Instant said = report("rat", "para_2").changedAt();

    examples.version("rat", Instant.now(), VICTIMS, SAFETY, TRAINING, REPORT);

    StatusReport carried = report("rat", "para_3");
    assertThat(carried)
        .returns(2, StatusReport::version)
        .returns(false, StatusReport::isToCheck)
        .returns(said, StatusReport::changedAt)
        .returns(said, StatusReport::confirmedAt)
        .returns("de", StatusReport::confirmedBy);
    report("para_3", 2, StatusValue.IMPLEMENTED);
    assertThat(steps("para_3"))
        .containsExactly("IN_PROGRESS-IMPLEMENTED", "PLANNED-IN_PROGRESS", "null-PLANNED");
  }

  @Test
  void aReportOnChangedTextIsToBeCheckedUntilTheStateConfirmsIt() {
    report("para_2", 0, StatusValue.PLANNED);
    examples.version("rat", Instant.now(), SAFETY, TRAINING + " Und zwar bald.", REPORT);

    assertThat(report("rat", "para_2").isToCheck()).isTrue();
    reporting.confirm(at("para_2"), "DE", 1, "de");

    assertThat(report("rat", "para_2"))
        .returns(false, StatusReport::isToCheck)
        .returns(2, StatusReport::version);
    assertThat(steps("para_2")).containsExactly("PLANNED-PLANNED", "null-PLANNED");
  }

  @Test
  void toReportTheSameOnChangedTextConfirmsItToo() {
    report("para_2", 0, StatusValue.PLANNED);
    examples.version("rat", Instant.now(), SAFETY, TRAINING + " Und zwar bald.", REPORT);

    report("para_2", 1, StatusValue.PLANNED);

    assertThat(report("rat", "para_2").isToCheck()).isFalse();
  }

  @Test
  void whatNobodyCheckedIsStillToBeCheckedInTheVersionAfterNext() {
    tag("para_2", "Regierungen");
    report("para_2", 0, StatusValue.PLANNED);
    examples.version("rat", Instant.now(), SAFETY, TRAINING + " Und zwar bald.", REPORT);
    examples.version("rat", Instant.now(), SAFETY, VICTIMS, TRAINING + " Und zwar bald.", REPORT);

    assertThat(report("rat", "para_3").isToCheck()).isTrue();
    assertThat(tags("para_3")).singleElement().returns(true, TagText::toCheck);
    assertThat(steps("para_3")).containsExactly("null-PLANNED");
    assertThat(examples.tagChanges(at("para_3"))).hasSize(1);
  }

  @Test
  void whatWasSaidOfADroppedProvisionStaysWithTheOldVersion() {
    tag("para_3", null);
    report("para_3", 0, StatusValue.DECLINED);

    examples.version("rat", Instant.now(), SAFETY, TRAINING);

    assertThat(provisions.find("rat", null, "para_3")).isEmpty();
    ProvisionAddress old = new ProvisionAddress("rat", 1, "para_3");
    assertThat(texts.get(old).tags()).hasSize(1);
    assertThat(reports.findByProvision(provisions.get(old))).hasSize(1);
  }
}
