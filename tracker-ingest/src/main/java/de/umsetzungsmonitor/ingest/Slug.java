package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.AsciiName;
import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import java.util.Locale;
import java.util.function.Predicate;

/** Addresses of documents: {@code un-a-res-77-233} for {@code A/RES/77/233} of the UN. */
final class Slug {

  /** Leaves room for a number behind it in the 120 characters of the column. */
  private static final int MAX_LENGTH = 100;

  private Slug() {}

  /** An address made of organization and symbol, or title, with a number if it is taken. */
  static String of(DocumentMetadata metadata, Predicate<String> taken) {
    String organization = metadata.organization().name().toLowerCase(Locale.ROOT);
    String name = AsciiName.of(metadata.symbol() == null ? metadata.title() : metadata.symbol());
    String whole =
        name.equals(organization) || name.startsWith(organization + "-")
            ? name
            : organization + "-" + name;
    String slug = trimmed(whole.substring(0, Math.min(whole.length(), MAX_LENGTH)));
    String free = slug;
    for (int number = 2; taken.test(free); number++) {
      free = slug + "-" + number;
    }
    return free;
  }

  private static String trimmed(String slug) {
    return slug.replaceAll("^-+|-+$", "");
  }
}
