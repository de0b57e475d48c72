package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a list says of a provision beside its text: where it comes from and its tags in force, the
 * oldest first.
 */
public record ProvisionHead(DocumentMetadata document, List<HeadTag> tags) {

  /** What a tag asks of whom. */
  public record HeadTag(Modality modality, Set<Addressee> addressees) {}

  ProvisionHead(DocumentMetadata document, HeadTag... tags) {
    this(document, List.of(tags));
  }

  /** The same with the tags of another one behind its own. */
  ProvisionHead with(ProvisionHead other) {
    return new ProvisionHead(document, Stream.concat(tags.stream(), other.tags.stream()).toList());
  }
}
