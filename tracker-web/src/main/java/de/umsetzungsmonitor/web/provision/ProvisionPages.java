package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionRef;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusStep;
import de.umsetzungsmonitor.web.provision.ProvisionPage.History;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Lineage;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Neighbour;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Step;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the page of a provision, for whoever shows it again with a form. */
@Component
@Transactional(readOnly = true)
public class ProvisionPages {

  private static final int LATEST = 20;

  private final PolicyDocuments documents;
  private final Provisions provisions;
  private final ProvisionTexts texts;
  private final StatusChanges changes;
  private final Implementations implementations;
  private final DisplayNames names;
  private final Citation citation;

  ProvisionPages(
      PolicyDocuments documents,
      Provisions provisions,
      ProvisionTexts texts,
      StatusChanges changes,
      Implementations implementations,
      DisplayNames names,
      Citation citation) {
    this.documents = documents;
    this.provisions = provisions;
    this.texts = texts;
    this.changes = changes;
    this.implementations = implementations;
    this.names = names;
    this.citation = citation;
  }

  /** The page with the latest steps of the history, and many silent states left out. */
  public ProvisionPage brief(ProvisionAddress address, SignedIn me) {
    return page(address, me, false, false);
  }

  /**
   * The page.
   *
   * @param allStates whether every bound state is listed, even if there are many
   * @param wholeHistory whether the history goes back to the beginning
   */
  public ProvisionPage page(
      ProvisionAddress address, SignedIn me, boolean allStates, boolean wholeHistory) {
    Provision provision = provisions.get(address);
    PolicyDocument document = provision.document();
    ProvisionText text = texts.get(address);
    History history = history(address, provision, wholeHistory);
    return new ProvisionPage(
        document,
        citation.of(document.organization(), text.kind(), text.label()),
        text,
        MarkedText.of(text),
        lineage(provision),
        neighbour(document, texts.before(document, text.position()).orElse(null)),
        neighbour(document, texts.after(document, text.position()).orElse(null)),
        text.kind().isReportable() ? implementations.of(provision, me, allStates) : null,
        history,
        names(text, history));
  }

  private Lineage lineage(Provision provision) {
    PolicyDocument document = provision.document();
    Provision now = provision;
    while (now != null && !now.document().isInForce()) {
      now = provisions.findByPredecessor(now).orElse(null);
    }
    return new Lineage(
        documents.get(document.slug()).version(),
        neighbour(document, ref(provision.predecessor())),
        neighbour(document, ref(now)),
        provision.isTextChanged());
  }

  private static @Nullable ProvisionRef ref(@Nullable Provision provision) {
    return provision == null
        ? null
        : new ProvisionRef(provision.eId(), provision.label(), provision.kind());
  }

  private @Nullable Neighbour neighbour(PolicyDocument document, @Nullable ProvisionRef other) {
    return other == null
        ? null
        : new Neighbour(
            other.eId(), citation.of(document.organization(), other.kind(), other.label()));
  }

  private History history(ProvisionAddress address, Provision provision, boolean whole) {
    Stream<Step> tags =
        texts.tagChanges(address).stream()
            .map(change -> new Step(change.at(), change.by(), null, change));
    Stream<Step> reports =
        StatusStep.of(changes.ofProvision(provision)).stream()
            .map(step -> new Step(step.at(), step.by(), step, null));
    List<Step> steps =
        Stream.concat(reports, tags).sorted(Comparator.comparing(Step::at).reversed()).toList();
    return new History(steps.stream().limit(whole ? steps.size() : LATEST).toList(), steps.size());
  }

  private Map<String, String> names(ProvisionText text, History history) {
    Set<String> usernames =
        Stream.concat(
                text.tags().stream().map(tag -> tag.createdBy()),
                history.steps().stream().map(Step::by))
            .collect(Collectors.toSet());
    return names.of(usernames);
  }
}
