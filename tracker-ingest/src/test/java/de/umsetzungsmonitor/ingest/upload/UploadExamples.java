package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import java.nio.charset.StandardCharsets;

/** Small texts to upload. */
final class UploadExamples {

  static final GivenMetadata NOTHING =
      new GivenMetadata(null, null, null, null, null, null, null, null);

  private UploadExamples() {}

  /** A decision with one recital and the operative paragraphs 1 and 2. */
  static SourceFile decision(String title) {
    String text =
        """
        BESCHLUSS Nr. 4/21
        %s

        Der Ministerrat –

        besorgt über den Zustand der Flüsse,

        beschließt,

        1. die Teilnehmerstaaten zu ermutigen, ihre Flüsse zu reinigen;

        2. beauftragt das Sekretariat, darüber zu berichten.
        """
            .formatted(title);
    return file(text);
  }

  static SourceFile file(String text) {
    return new SourceFile("beschluss.txt", text.getBytes(StandardCharsets.UTF_8));
  }
}
