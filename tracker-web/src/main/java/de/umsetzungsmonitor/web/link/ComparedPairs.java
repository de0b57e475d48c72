package de.umsetzungsmonitor.web.link;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.link.LinkedProvision;
import de.umsetzungsmonitor.domain.link.LinkedProvisions;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.search.similar.SharedWords;
import de.umsetzungsmonitor.web.provision.Citation;
import de.umsetzungsmonitor.web.provision.MarkedText;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.Standing;
import de.umsetzungsmonitor.web.status.Standings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts two provisions side by side. */
@Component
class ComparedPairs {

  private final ProvisionTexts texts;
  private final Standings standings;
  private final LinkedProvisions linked;
  private final Citation citation;

  ComparedPairs(
      ProvisionTexts texts, Standings standings, LinkedProvisions linked, Citation citation) {
    this.texts = texts;
    this.standings = standings;
    this.linked = linked;
    this.citation = citation;
  }

  /** Both, with the words marked that they share. */
  @Transactional(readOnly = true)
  public ComparedPair of(Provision one, Provision other, SignedIn me) {
    SharedWords shared = SharedWords.of(one.text(), other.text());
    Map<Long, Standing> standing =
        standings.of(
            Stream.of(one, other)
                .filter(each -> each.kind().isReportable())
                .map(Provision::id)
                .toList(),
            me.getStates());
    return new ComparedPair(
        side(one, shared, standing, "one"),
        side(other, shared, standing, "other"),
        shared.count(one.text()),
        link(one, other));
  }

  /** One that nothing stands beside yet. */
  @Transactional(readOnly = true)
  public ComparedSide alone(Provision provision) {
    return side(provision, SharedWords.of("", ""), Map.of(), "one");
  }

  private @Nullable LinkedProvision link(Provision one, Provision other) {
    return linked.of(one.id()).stream()
        .filter(LinkedProvision::isInForce)
        .filter(link -> link.other().provision() == other.id())
        .findFirst()
        .orElse(null);
  }

  private ComparedSide side(
      Provision provision, SharedWords shared, Map<Long, Standing> standings, String name) {
    PolicyDocument document = provision.document();
    ProvisionText text =
        texts.get(new ProvisionAddress(document.slug(), document.version(), provision.eId()));
    List<TextSpan> words =
        shared.in(text.text()).stream()
            .map(span -> TextSpan.at(text.text(), span.start(), span.end()))
            .toList();
    return new ComparedSide(
        document,
        text,
        citation.of(document.organization(), text.kind(), text.label()),
        MarkedText.beside(text, words, name),
        standings.get(provision.id()));
  }
}
