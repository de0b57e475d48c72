package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proposes tags for the provisions of a text by the rules of {@link RuleBook#standard()}. */
@Component
public class TagSuggester {

  private final RuleBook rules = RuleBook.standard();
  private final AddresseeWords names = RuleFile.addressees();

  /** The rules by which it proposes. */
  public RuleBook rules() {
    return rules;
  }

  /**
   * The proposals for each provision in the order of its text; none where it only declares. Takes
   * time linear in the length of the text and asks nothing outside of it.
   *
   * @param provisions all provisions of a document in its order
   * @return every eId, in the same order
   */
  public Map<String, List<ProposedTag>> suggest(
      TextFamily family, List<SplitProvision> provisions) {
    Inheritance inheritance = new Inheritance(new ProvisionReader(rules, names, family));
    Map<String, List<ProposedTag>> proposals = new LinkedHashMap<>();
    for (SplitProvision provision : provisions) {
      List<Found> found =
          provision.kind() == ProvisionKind.RECITAL ? List.of() : inheritance.read(provision);
      proposals.put(
          provision.eId(), found.stream().map(each -> each.in(provision.text())).toList());
    }
    return proposals;
  }
}
