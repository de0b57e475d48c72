package de.umsetzungsmonitor.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.mend.ChangeKind;
import de.umsetzungsmonitor.ingest.mend.Cut;
import de.umsetzungsmonitor.ingest.mend.Drop;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.mend.Merge;
import de.umsetzungsmonitor.ingest.mend.Relabel;
import de.umsetzungsmonitor.ingest.mend.Rewrite;
import de.umsetzungsmonitor.ingest.mend.TakeUp;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What open uploads keep must be readable after an upgrade of the tracker. */
class UploadJsonTest {

  @Test
  void theNamesOfTheMendsStay() {
    Map<String, Mend> stored =
        Map.of(
            "{\"mend\":\"merge\",\"key\":7}", new Merge(7),
            "{\"mend\":\"cut\",\"key\":7,\"offset\":40}", new Cut(7, 40),
            "{\"mend\":\"label\",\"key\":7,\"label\":\"8bis\"}", new Relabel(7, "8bis"),
            "{\"mend\":\"kind\",\"key\":7,\"kind\":\"RECITAL\"}",
                new ChangeKind(7, ProvisionKind.RECITAL),
            "{\"mend\":\"text\",\"key\":7,\"text\":\"neu\"}", new Rewrite(7, "neu"),
            "{\"mend\":\"drop\",\"key\":7}", new Drop(7),
            "{\"mend\":\"take\",\"key\":7}", new TakeUp(7));

    assertThat(stored.values().stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Mend.class.getPermittedSubclasses());
    stored.forEach((json, mend) -> {
      assertThat(UploadJson.step("[" + json + "]")).containsExactly(mend);
      assertThat(UploadJson.step(UploadJson.of(List.of(mend)))).containsExactly(mend);
    });
  }

  @Test
  void aStepThatWasStoredAsASingleMendIsStillRead() {
    assertThat(UploadJson.step("{\"mend\":\"drop\",\"key\":7}")).containsExactly(new Drop(7));
  }

  @Test
  void aSplitComesBackAsItWas() {
    SplitPreview split =
        new SplitPreview(
            TextFamily.UN_RESOLUTION,
            0.9,
            new FoundMetadata(
                "A/RES/1",
                "Titel",
                Organization.UN,
                "Generalversammlung",
                null,
                LocalDate.of(2022, 12, 15),
                "de"),
            List.of(
                new SplitProvision(
                    "para_1",
                    "1",
                    ProvisionKind.OPERATIVE,
                    null,
                    "I. Erstes › Zweites",
                    "fordert „alle“ auf;",
                    List.of(new SplitFootnote("3", "Siehe dort.", 7)),
                    12,
                    4)));

    assertThat(UploadJson.split(UploadJson.of(split))).isEqualTo(split);
  }

  @Test
  void whatAnotherVersionWroteIsReadAsFarAsItIsUnderstood() {
    assertThat(UploadJson.metadata("{\"symbol\":\"X/1\",\"mood\":\"good\"}"))
        .isEqualTo(new GivenMetadata(null, "X/1", null, null, null, null, null, null));
  }
}
