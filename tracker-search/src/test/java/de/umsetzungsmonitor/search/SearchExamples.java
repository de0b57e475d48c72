package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Small documents to search, and two of them that are small enough to know by heart. */
@Component
public class SearchExamples {

  private final PolicyDocuments documents;
  private final Provisions provisions;

  SearchExamples(PolicyDocuments documents, Provisions provisions) {
    this.documents = documents;
    this.provisions = provisions;
  }

  /** Stores a resolution and a communication. */
  @Transactional
  void store() {
    PolicyDocument un = document("un", "A/RES/77/233", Organization.UN, LocalDate.of(2022, 12, 15));
    add(un, 1, "PP1", ProvisionKind.RECITAL, null, "betonend, dass die Rechte des Kindes gelten,");
    add(un, 2, "3", ProvisionKind.OPERATIVE, null, "fordert Betreuungs- und Schutzmaßnahmen;");
    add(
        un,
        3,
        "4",
        ProvisionKind.OPERATIVE,
        null,
        "fordert die Staaten auf, den Kindesmissbrauch im Internet zu bekämpfen;",
        new Footnote("7", "Siehe die Resolution 76/181 und das Fakultativprotokoll.", null));
    add(un, 4, "5", ProvisionKind.OPERATIVE, null, "verweist auf Ziffer 4 der Resolution 71/1;");
    PolicyDocument eu =
        document("eu", "COM(2020) 607 final", Organization.EU, LocalDate.of(2020, 7, 24));
    add(
        eu,
        1,
        "I.1 Abs. 1",
        ProvisionKind.NARRATIVE,
        "Rechtsrahmen",
        "Die Richtlinie 2011/93/EU schützt die Opfer des sexuellen Missbrauchs.");
    add(
        eu,
        2,
        "I.1 Leitaktion 1",
        ProvisionKind.KEY_ACTION,
        "Rechtsrahmen",
        "Die Europäische Union wird den Opferschutz und den Schutz der Umwelt ausbauen.");
    add(eu, 3, "4", ProvisionKind.OPERATIVE, null, "Der Schutz der Umwelt bleibt wichtig.");
  }

  /** Adds names in the forms that texts give them. */
  @Transactional
  void storeNames() {
    PolicyDocument un = documents.findBySlug("un").orElseThrow();
    add(
        un,
        5,
        "6",
        ProvisionKind.OPERATIVE,
        null,
        "meldet Material mit sexuellem Missbrauch von Kindern;");
    add(
        un,
        6,
        "7",
        ProvisionKind.OPERATIVE,
        null,
        "unter Hinweis auf das Übereinkommen der Vereinten Nationen über die Rechte des Kindes;");
  }

  /** Makes "Anlage 3" the last provision of the resolution. */
  @Transactional
  void storeAnnex() {
    PolicyDocument un = documents.findBySlug("un").orElseThrow();
    add(un, 5, "Anlage 3", ProvisionKind.OPERATIVE, null, "Die Kosten trägt jeder selbst.");
  }

  /**
   * Stores an act of the Union; its provisions are called p_1, p_2, … in the order of the labels.
   */
  @Transactional
  void storeAct(String slug, String symbol, String... labels) {
    PolicyDocument act = document(slug, symbol, Organization.EU, LocalDate.of(2024, 7, 3));
    for (int i = 0; i < labels.length; i++) {
      add(act, i + 1, labels[i], ProvisionKind.OPERATIVE, null, "Dies gilt nach Artikel 9.");
    }
  }

  /** Adds a provision that has nothing of the headings above it. */
  @Transactional
  void storeUnderHeadings(String headings) {
    PolicyDocument un = documents.findBySlug("un").orElseThrow();
    add(un, 5, "6", ProvisionKind.OPERATIVE, headings, "bleibt mit der Sache befasst.");
  }

  private PolicyDocument document(
      String slug, String symbol, Organization organization, LocalDate adoptedOn) {
    return document(slug, symbol, "Titel", organization, adoptedOn);
  }

  /** A document without provisions. */
  public PolicyDocument document(
      String slug, String symbol, String title, Organization organization, LocalDate adoptedOn) {
    return documents.save(
        new PolicyDocument(
            slug,
            new DocumentMetadata(symbol, title, organization, null, null, adoptedOn, "de"),
            new SourceFile(slug, slug.getBytes(StandardCharsets.UTF_8)),
            Instant.EPOCH,
            "analyst"));
  }

  /** Adds the provision {@code p_1}, {@code p_2}, … to a document. */
  public void add(
      PolicyDocument document,
      int position,
      String label,
      ProvisionKind kind,
      @Nullable String heading,
      String text,
      Footnote... footnotes) {
    provisions.save(
        new Provision(
            document,
            "p_" + position,
            label,
            kind,
            null,
            heading,
            position,
            null,
            text,
            List.of(footnotes)));
  }
}
