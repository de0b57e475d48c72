package de.umsetzungsmonitor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagChange;
import de.umsetzungsmonitor.domain.version.ComparedProvision;
import de.umsetzungsmonitor.domain.version.NewVersions;
import de.umsetzungsmonitor.domain.version.Succession;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Small documents and accounts to test with. */
@Component
public class Examples {

  private final PolicyDocuments documents;
  private final Provisions provisions;
  private final NewVersions versions;
  private final Accounts accounts;

  Examples(
      PolicyDocuments documents, Provisions provisions, NewVersions versions, Accounts accounts) {
    this.documents = documents;
    this.provisions = provisions;
    this.versions = versions;
    this.accounts = accounts;
  }

  /** A document adopted on a day, whose operative paragraphs 1, 2, … have the given texts. */
  @Transactional
  public PolicyDocument document(
      String slug, Organization organization, LocalDate adoptedOn, String... texts) {
    PolicyDocument document =
        documents.save(
            new PolicyDocument(
                slug,
                new DocumentMetadata(
                    slug.toUpperCase(),
                    "Titel von " + slug,
                    organization,
                    "Organ",
                    "Resolution",
                    adoptedOn,
                    "de"),
                new SourceFile(slug + ".txt", slug.getBytes(UTF_8)),
                Instant.parse("2026-01-02T03:04:05Z"),
                "analyst"));
    for (Provision provision : paragraphs(document, texts)) {
      provisions.save(provision);
    }
    return document;
  }

  /**
   * A new version of a document from an instant on, whose operative paragraphs 1, 2, … have the
   * given texts.
   */
  @Transactional
  public PolicyDocument version(String slug, Instant at, String... texts) {
    return version(new VersionTarget(slug, null), at, texts);
  }

  /** The same, built on a certain version. */
  @Transactional
  public PolicyDocument version(VersionTarget target, Instant at, String... texts) {
    String slug = target.slug();
    List<ComparedProvision> compared = new ArrayList<>();
    for (int i = 1; i <= texts.length; i++) {
      compared.add(
          new ComparedProvision("para_" + i, "" + i, ProvisionKind.OPERATIVE, null, texts[i - 1]));
    }
    SourceFile source = new SourceFile(slug + "-" + at + ".txt", at.toString().getBytes(UTF_8));
    Succession succession =
        versions.begin(target, documents.get(slug).metadata(), source, compared, "analyst", at);
    for (Provision provision : paragraphs(succession.document(), texts)) {
      provisions.save(succession.succeed(provision));
    }
    versions.carryReports(succession);
    return succession.document();
  }

  /** Lets rules propose tags for a provision of the version in force. */
  @Transactional
  public List<SuggestionText> suggest(
      String slug, String eId, String ruleSet, Instant at, ProposedTag... proposed) {
    Provision provision = provisions.get(slug, eId);
    provision.suggest(List.of(proposed), ruleSet, at);
    provisions.flush();
    return provision.openSuggestions().stream().map(SuggestionText::of).toList();
  }

  /** Every step in the history of the tags of a provision, from the first version on. */
  @Transactional(readOnly = true)
  public List<TagChange> tagChanges(ProvisionAddress address) {
    return TagChange.of(provisions.get(address).tagHistory());
  }

  private static List<Provision> paragraphs(PolicyDocument document, String... texts) {
    List<Provision> paragraphs = new ArrayList<>();
    for (int i = 1; i <= texts.length; i++) {
      paragraphs.add(
          new Provision(
              document,
              "para_" + i,
              "" + i,
              ProvisionKind.OPERATIVE,
              null,
              null,
              i,
              null,
              texts[i - 1],
              List.of()));
    }
    return paragraphs;
  }

  /** An account whose display name is its username and whose password nobody knows. */
  public Account account(String username, Role role, String... states) {
    return accounts.save(
        new Account(
            username,
            username,
            "{noop}" + username,
            Set.of(role),
            Set.of(states),
            Instant.parse("2026-01-02T03:04:05Z")));
  }
}
