package de.umsetzungsmonitor.testing;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Small documents and accounts to test with. */
@Component
public class Examples {

  private final PolicyDocuments documents;
  private final Provisions provisions;
  private final Accounts accounts;

  Examples(PolicyDocuments documents, Provisions provisions, Accounts accounts) {
    this.documents = documents;
    this.provisions = provisions;
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
                new SourceFile(slug + ".txt", slug.getBytes(StandardCharsets.UTF_8)),
                Instant.parse("2026-01-02T03:04:05Z"),
                "analyst"));
    for (int i = 1; i <= texts.length; i++) {
      provisions.save(
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
    return document;
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
