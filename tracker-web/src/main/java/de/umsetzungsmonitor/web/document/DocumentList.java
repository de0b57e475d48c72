package de.umsetzungsmonitor.web.document;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.status.DocumentListing;
import de.umsetzungsmonitor.domain.status.DocumentSlice;
import de.umsetzungsmonitor.web.page.AddressParameters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of documents.
 *
 * @param previous the address of the page before; null if there is none
 * @param next the address of the page after; null if there is none
 */
record DocumentList(
    DocumentSlice slice, List<DocumentRow> rows, @Nullable String previous, @Nullable String next) {

  static final int SIZE = 50;

  /**
   * Which documents an address asks for.
   *
   * @param organization whose documents; none stands for all
   * @param from leaves out what was adopted before; a day that cannot be meant is passed over
   * @param after the slug of the document behind which the page begins
   * @param before the slug of the document before which the page ends
   */
  record Query(
      List<Organization> organization,
      @Nullable LocalDate from,
      @Nullable String after,
      @Nullable String before) {

    DocumentListing listing() {
      return new DocumentListing(
          organization,
          from == null || Days.isPlausible(from) ? from : null,
          before == null ? after : before,
          before != null);
    }

    /** The address of the list from its beginning. */
    String address() {
      return address("after", null);
    }

    private String address(String direction, @Nullable String slug) {
      return new AddressParameters()
          .put("organization", organization.stream().map(Enum::name).toList())
          .put("from", from == null ? null : from.toString())
          .put(direction, slug)
          .on("/documents");
    }
  }

  static DocumentList of(DocumentSlice slice, Query query) {
    List<DocumentRow> rows = slice.documents().stream().map(DocumentRow::of).toList();
    return new DocumentList(
        slice,
        rows,
        slice.hasPrevious() ? query.address("before", rows.getFirst().document().slug()) : null,
        slice.hasNext() ? query.address("after", rows.getLast().document().slug()) : null);
  }
}
