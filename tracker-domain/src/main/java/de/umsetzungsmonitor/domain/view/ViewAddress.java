package de.umsetzungsmonitor.domain.view;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of this server and its filters.
 *
 * @param query the query string as the page writes it, encoded, without the question mark
 */
@Embeddable
public record ViewAddress(@Enumerated(EnumType.STRING) ViewPage page, String query) {

  /** How long a query string may be; servers take no longer addresses. */
  public static final int LONGEST_QUERY = 8_000;

  /** What a query string is made of (RFC 3986). */
  private static final Pattern QUERY = Pattern.compile("[\\w.~!$&'()*+,;=:@/?%-]*");

  /**
   * @throws IllegalArgumentException if it is no query string, or too long
   */
  public ViewAddress {
    if (!isQuery(query)) {
      throw new IllegalArgumentException("no query string of a view");
    }
  }

  /** The address that was sent, if it is that of a page to be kept and of no other place. */
  public static Optional<ViewAddress> of(String address) {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    String query = mark < 0 ? "" : address.substring(mark + 1);
    return Arrays.stream(ViewPage.values())
        .filter(page -> page.path().equals(path))
        .filter(page -> isQuery(query))
        .map(page -> new ViewAddress(page, query))
        .findFirst();
  }

  /** Where it leads. */
  public String link() {
    return query.isEmpty() ? page.path() : page.path() + "?" + query;
  }

  private static boolean isQuery(String text) {
    return text.length() <= LONGEST_QUERY && QUERY.matcher(text).matches();
  }
}
