package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TextIngestTest {

  private static final byte[] TEXT =
      "1. Die Staaten werden ersucht, jedes Jahr zu berichten.".getBytes(StandardCharsets.UTF_8);

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(TextIngest.class);

  @Test
  void takesItsLimitsFromTheSettings() {
    context
        .withPropertyValues("tracker.ingest.max-bytes=10")
        .run(app ->
            assertThat(app.getBean(TextIngest.class).preview(TEXT, "text.txt"))
                .isEqualTo(new PreviewResult.Rejected(RejectionReason.TOO_LARGE, "55 bytes")));
  }

  @Test
  void everyLimitHasADefault() {
    context.run(app -> {
      assertThat(app.getBean(ReadLimits.class)).isEqualTo(ReadLimits.defaults());
      assertThat(app.getBean(TextIngest.class).preview(TEXT, "text.txt"))
          .isInstanceOf(PreviewResult.Split.class);
    });
  }

  @Test
  void saysThatATextHoldsNoProvision() {
    byte[] letter =
        "Sehr geehrte Damen und Herren,\n\nbis morgen.".getBytes(StandardCharsets.UTF_8);

    assertThat(Splits.preview(letter))
        .isEqualTo(new PreviewResult.Rejected(RejectionReason.NO_PROVISION, "no provision"));
  }
}
