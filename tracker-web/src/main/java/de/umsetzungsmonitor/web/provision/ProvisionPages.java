package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.link.LinkedProvision;
import de.umsetzungsmonitor.domain.link.LinkedProvisions;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionRef;
import de.umsetzungsmonitor.domain.provision.ProvisionReview;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Lineage;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Neighbour;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Review;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Step;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the page of a provision, for whoever shows it again with a form. */
@Component
@Transactional(readOnly = true)
public class ProvisionPages {

  private final PolicyDocuments documents;
  private final Provisions provisions;
  private final ProvisionTexts texts;
  private final Histories histories;
  private final Implementations implementations;
  private final Reviews reviews;
  private final Similarities similarities;
  private final LinkedProvisions linked;
  private final Linkages linkages;
  private final DisplayNames names;
  private final Citation citation;

  ProvisionPages(
      PolicyDocuments documents,
      Provisions provisions,
      ProvisionTexts texts,
      Histories histories,
      Implementations implementations,
      Reviews reviews,
      Similarities similarities,
      LinkedProvisions linked,
      Linkages linkages,
      DisplayNames names,
      Citation citation) {
    this.documents = documents;
    this.provisions = provisions;
    this.texts = texts;
    this.histories = histories;
    this.implementations = implementations;
    this.reviews = reviews;
    this.similarities = similarities;
    this.linked = linked;
    this.linkages = linkages;
    this.names = names;
    this.citation = citation;
  }

  /** The page with the latest steps of the history, and many silent states left out. */
  public ProvisionPage brief(ProvisionAddress address, SignedIn me) {
    return page(address, me, false);
  }

  /**
   * The page.
   *
   * @param allStates whether every bound state is listed, even if there are many
   */
  public ProvisionPage page(ProvisionAddress address, SignedIn me, boolean allStates) {
    Provision provision = provisions.get(address);
    PolicyDocument document = provision.document();
    ProvisionText text = texts.get(address);
    ProvisionReview said = texts.review(address);
    Review review = reviews.of(said, document.isInForce());
    List<LinkedProvision> links = linked.of(provision.id());
    List<Step> history = histories.of(provision, said, links);
    return new ProvisionPage(
        document,
        citation.of(document.organization(), text.kind(), text.label()),
        text,
        MarkedText.of(text, review.suggestions(), List.of()),
        review,
        lineage(provision),
        neighbour(document, texts.before(document, text.position()).orElse(null)),
        neighbour(document, texts.after(document, text.position()).orElse(null)),
        text.kind().isReportable() ? implementations.of(provision, me, allStates) : null,
        history,
        similarities.of(provision),
        document.isInForce() ? linkages.of(links, me) : List.of(),
        names(text, review, history));
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

  private Map<String, String> names(ProvisionText text, Review review, List<Step> history) {
    Set<String> usernames = new HashSet<>();
    text.tags().forEach(tag -> usernames.add(tag.createdBy()));
    history.forEach(step -> usernames.add(step.by()));
    if (review.noCommitment() != null) {
      usernames.add(review.noCommitment().by());
    }
    return names.of(usernames);
  }
}
