package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.tag.TagText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provision to read, with its footnotes and the tags in force.
 *
 * @param parent the eId of the provision that it is a part of
 * @param page the page of the file on which it begins, null where that has no pages
 */
public record ProvisionText(
    String eId,
    String label,
    ProvisionKind kind,
    @Nullable String parent,
    @Nullable String heading,
    int position,
    @Nullable Integer page,
    String text,
    List<Footnote> footnotes,
    List<TagText> tags) {

  /** What a provision says now; its footnotes, tags and parent are read from it. */
  static ProvisionText of(Provision provision) {
    return new ProvisionText(
        provision.eId(),
        provision.label(),
        provision.kind(),
        Optional.ofNullable(provision.parent()).map(Provision::eId).orElse(null),
        provision.heading(),
        provision.position(),
        provision.page(),
        provision.text(),
        provision.footnotes(),
        provision.tags().stream().map(TagText::of).toList());
  }
}
