package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.tag.TagText;
import java.util.List;

/** What a list says of a provision beside its text: where it comes from and its tags in force. */
public record ProvisionHead(
    String slug, String eId, DocumentMetadata document, List<TagText> tags) {

  static ProvisionHead of(Provision provision) {
    return new ProvisionHead(
        provision.document().slug(),
        provision.eId(),
        provision.document().metadata(),
        provision.tags().stream().map(TagText::of).toList());
  }
}
