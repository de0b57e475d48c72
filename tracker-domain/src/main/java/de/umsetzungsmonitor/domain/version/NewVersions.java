package de.umsetzungsmonitor.domain.version;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.DocumentNotFound;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.Provisions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a new version of a document in the place of the one in force, in the transaction of whoever
 * stores it: {@link #begin}, then every provision through {@link Succession#succeed}, then {@link
 * #carryReports}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NewVersions {

  private static final String CARRY_REPORTS =
      """
      insert into status_report (provision_id, iso2, version, value, note, authority, due_on,
        source, assessed_by, evidence, changed_at, changed_by, confirmed_at, confirmed_by, to_check)
      select p.id, r.iso2, r.version, r.value, r.note, r.authority, r.due_on,
        r.source, r.assessed_by, r.evidence, r.changed_at, r.changed_by, r.confirmed_at,
        r.confirmed_by, r.to_check or p.text_changed
      from provision p join status_report r on r.provision_id = p.predecessor_id
      where p.document_id = ?
      """;

  /** The copy in the history lets a day be read without looking for predecessors. */
  private static final String BEGIN_HISTORY =
      """
      insert into status_change (provision_id, iso2, version, value, note, authority, due_on,
        source, assessed_by, evidence, changed_at, changed_by, confirmed_at, confirmed_by, to_check,
        carried)
      select r.provision_id, r.iso2, r.version, r.value, r.note, r.authority, r.due_on,
        r.source, r.assessed_by, r.evidence, r.changed_at, r.changed_by, r.confirmed_at,
        r.confirmed_by, r.to_check, true
      from provision p join status_report r on r.provision_id = p.id
      where p.document_id = ?
      """;

  private final PolicyDocuments documents;
  private final Provisions provisions;
  private final JdbcClient jdbc;

  NewVersions(PolicyDocuments documents, Provisions provisions, JdbcClient jdbc) {
    this.documents = documents;
    this.provisions = provisions;
    this.jdbc = jdbc;
  }

  /**
   * Takes the version in force out of force and stores the next one without provisions. Who does so
   * at the same time waits, and then meets the other's version.
   *
   * @param texts the provisions to come, in document order
   * @param by the username of who accepts the version
   * @throws DocumentNotFound if there is no such document
   * @throws DocumentSuperseded if the version that was compared is no longer in force
   */
  public Succession begin(
      VersionTarget target,
      DocumentMetadata metadata,
      SourceFile source,
      List<ComparedProvision> texts,
      String by,
      Instant at) {
    PolicyDocument current = lock(target);
    provisions.withSuggestions(current); // fills the lists of the same entities
    provisions.withNoCommitments(current);
    List<Provision> old = provisions.withTags(current);
    int[] predecessors =
        new ProvisionMatching(old.stream().map(ComparedProvision::of).toList(), texts).match();
    Map<String, Succession.Predecessor> byEId = new HashMap<>();
    for (int i = 0; i < predecessors.length; i++) {
      if (predecessors[i] >= 0) {
        ComparedProvision text = texts.get(i);
        Provision predecessor = old.get(predecessors[i]);
        boolean changed = !ComparableText.same(predecessor.text(), text.text());
        byEId.put(text.eId(), new Succession.Predecessor(predecessor, changed));
      }
    }
    PolicyDocument next = current.supersede(metadata, source, at, by);
    documents.flush(); // two versions are never in force together
    return new Succession(documents.save(next), byEId);
  }

  /** Copies the reports on the version before, once all provisions are stored. */
  public void carryReports(Succession succession) {
    provisions.flush();
    jdbc.sql(CARRY_REPORTS).param(succession.document().id()).update();
    jdbc.sql(BEGIN_HISTORY).param(succession.document().id()).update();
  }

  private PolicyDocument lock(VersionTarget target) {
    PolicyDocument current =
        documents
            .lock(target.slug())
            .or(() -> documents.lock(target.slug())) // the other's, after waiting for it
            .orElseThrow(() -> new DocumentNotFound(target.slug()));
    if (target.basedOn() != null && target.basedOn() != current.version()) {
      throw new DocumentSuperseded(target.slug(), target.basedOn());
    }
    return current;
  }
}
