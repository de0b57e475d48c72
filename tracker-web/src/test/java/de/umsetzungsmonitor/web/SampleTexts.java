package de.umsetzungsmonitor.web;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.DocumentSource;
import de.umsetzungsmonitor.domain.document.DocumentSources;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A document of many kinds of provisions, as the pages meet them. */
@Component
public class SampleTexts {

  private final PolicyDocuments documents;
  private final DocumentSources sources;
  private final Provisions provisions;

  SampleTexts(PolicyDocuments documents, DocumentSources sources, Provisions provisions) {
    this.documents = documents;
    this.sources = sources;
    this.provisions = provisions;
  }

  /**
   * The conclusions {@code rat} of 2019: {@code rec_1} with two footnotes, {@code para_1} and so
   * on, of which {@code para_1__point_a} is a point, and the narrative {@code end}.
   *
   * @param operative how many operative paragraphs there are
   */
  @Transactional
  public PolicyDocument conclusions(int operative) {
    SourceFile file =
        new SourceFile("Schlußfolgerungen 1.txt", "Der Rät".getBytes(StandardCharsets.UTF_8));
    PolicyDocument document =
        documents.save(
            new PolicyDocument(
                "rat",
                new DocumentMetadata(
                    "12326/19",
                    "Schlussfolgerungen <des> Rates",
                    Organization.EU,
                    "Rat",
                    "Schlussfolgerungen",
                    LocalDate.of(2019, 9, 27),
                    "de"),
                file,
                Instant.parse("2026-01-02T03:04:05Z"),
                "analyst"));
    sources.save(new DocumentSource(document, file));
    List<Footnote> notes =
        List.of(new Footnote("1", "ABl. L 335", 17), new Footnote("2", "ohne Stelle", null));
    save(
        document,
        "rec_1",
        "PP1",
        ProvisionKind.RECITAL,
        null,
        1,
        "unter Hinweis auf das Recht",
        notes);
    int position = 2;
    for (int i = 1; i <= operative; i++) {
      Provision paragraph =
          save(
              document,
              "para_" + i,
              "" + i,
              ProvisionKind.OPERATIVE,
              null,
              position++,
              "Der Rat fordert die Mitgliedstaaten nachdrücklich auf, zu handeln.",
              List.of());
      save(
          document,
          "para_" + i + "__point_a",
          i + ".a",
          ProvisionKind.POINT,
          paragraph,
          position++,
          "die Annahme <b>der</b> Richtlinie;",
          List.of());
    }
    save(document, "end", "Schluss", ProvisionKind.NARRATIVE, null, position, "Ende.", List.of());
    return document;
  }

  private Provision save(
      PolicyDocument document,
      String eId,
      String label,
      ProvisionKind kind,
      Provision parent,
      int position,
      String text,
      List<Footnote> notes) {
    return provisions.save(
        new Provision(document, eId, label, kind, parent, null, position, null, text, notes));
  }
}
