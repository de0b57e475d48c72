package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list is about, and from which of them on it is read. The place of a document
 * does not move when others come in, so that nothing is passed over.
 *
 * @param organizations whose documents; none stands for all
 * @param adoptedFrom leaves out what was adopted before, or on an unknown day
 * @param anchor the slug of the last document seen; null, or one that there is not, for the
 *     beginning
 * @param backwards whether what stands before the anchor is wanted
 */
public record DocumentListing(
    Collection<Organization> organizations,
    @Nullable LocalDate adoptedFrom,
    @Nullable String anchor,
    boolean backwards) {

  /** All documents from the beginning. */
  public static final DocumentListing ALL = new DocumentListing(List.of(), null, null, false);

  /** As the database knows them. */
  List<String> organizationNames() {
    Collection<Organization> chosen =
        organizations.isEmpty() ? List.of(Organization.values()) : organizations;
    return chosen.stream().map(Enum::name).toList();
  }
}
