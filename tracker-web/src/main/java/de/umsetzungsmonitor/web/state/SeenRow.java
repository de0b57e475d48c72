package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.SeenReport;
import de.umsetzungsmonitor.domain.status.WorklistItem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * How forms name a row of a worklist: {@code slug/version of the document/eId/version of the
 * report}.
 */
final class SeenRow {

  private static final Pattern ROW =
      Pattern.compile("([a-z0-9-]+)/(\\d{1,9})/([^/\\s]{1,160})/(\\d{1,9})");

  private SeenRow() {}

  static String of(WorklistItem item) {
    return String.join(
        "/",
        item.slug(),
        Integer.toString(item.documentVersion()),
        item.eId(),
        Integer.toString(item.version()));
  }

  /**
   * What a form named.
   *
   * @throws ResponseStatusException 400 if no page ever named a row so
   */
  static SeenReport read(String row, String iso2) {
    Matcher parts = ROW.matcher(row);
    if (!parts.matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new SeenReport(
        new ProvisionAddress(parts.group(1), Integer.valueOf(parts.group(2)), parts.group(3)),
        iso2,
        Integer.parseInt(parts.group(4)));
  }
}
