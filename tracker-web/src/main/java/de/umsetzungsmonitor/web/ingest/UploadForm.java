package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.web.page.TypedDay;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about an uploaded text; an empty field leaves it to the text.
 *
 * @param organization the name of an {@link Organization}
 * @param body the organ that issued it
 * @param adoptedOn a {@link TypedDay}
 * @param language ISO 639-1
 */
record UploadForm(
    @Nullable String symbol,
    @Nullable String title,
    @Nullable String organization,
    @Nullable String body,
    @Nullable String type,
    @Nullable String adoptedOn,
    @Nullable String language) {

  private static final Map<String, Integer> LONGEST =
      Map.of("symbol", 120, "title", 1000, "body", 200, "type", 120, "language", 10);

  /** A form filled with what is known. */
  static UploadForm of(GivenMetadata known) {
    return new UploadForm(
        known.symbol(),
        known.title(),
        known.organization() == null ? null : known.organization().name(),
        known.body(),
        known.type(),
        known.adoptedOn() == null ? null : known.adoptedOn().toString(),
        known.language());
  }

  /** What is left empty of that by which people know a document, in the order of the form. */
  public List<String> missing() {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    fields.put("organization", organization);
    fields.put("adoptedOn", adoptedOn);
    fields.put("symbol", symbol);
    fields.put("title", title);
    return fields.keySet().stream().filter(field -> filled(fields.get(field)) == null).toList();
  }

  /** Tells whether somebody changed an entry since the form was shown. */
  public String fingerprint() {
    return Integer.toHexString(
        texts().hashCode() + 31 * (filled(organization) + " " + filled(adoptedOn)).hashCode());
  }

  /**
   * What cannot be used, in the order of the form: the field, and the end of a message's key.
   *
   * @param files for how many files the entries are meant; a symbol is of one document
   */
  Map<String, String> mistakes(Clock clock, int files) {
    Map<String, String> mistakes = mistakes(clock);
    for (String field : List.of("symbol", "title")) {
      if (files > 1 && texts().containsKey(field)) {
        mistakes.put(field, "single");
      }
    }
    return mistakes;
  }

  /** What cannot be used, in the order of the form: the field, and the end of a message's key. */
  Map<String, String> mistakes(Clock clock) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    if (filled(organization) != null && chosenOrganization().isEmpty()) {
      mistakes.put("organization", "organization");
    }
    String day = filled(adoptedOn);
    if (day != null && TypedDay.read(day).isEmpty()) {
      mistakes.put("adoptedOn", "date");
    } else if (day != null && TypedDay.read(day).orElseThrow().isAfter(Days.today(clock))) {
      mistakes.put("adoptedOn", "future");
    }
    texts()
        .forEach((field, text) -> {
          if (text.length() > LONGEST.getOrDefault(field, 0)) {
            mistakes.put(field, "long");
          }
        });
    return mistakes;
  }

  /**
   * The entries as the ingest takes them.
   *
   * @throws NoSuchElementException if there are {@link #mistakes}
   */
  GivenMetadata metadata() {
    String day = filled(adoptedOn);
    return new GivenMetadata(
        null,
        filled(symbol),
        filled(title),
        chosenOrganization().orElse(null),
        filled(body),
        filled(type),
        day == null ? null : TypedDay.read(day).orElseThrow(),
        filled(language));
  }

  private Optional<Organization> chosenOrganization() {
    return Arrays.stream(Organization.values())
        .filter(one -> one.name().equals(filled(organization)))
        .findFirst();
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, "symbol", symbol);
    put(texts, "title", title);
    put(texts, "body", body);
    put(texts, "type", type);
    put(texts, "language", language);
    return texts;
  }

  private static void put(Map<String, String> texts, String field, @Nullable String typed) {
    String text = filled(typed);
    if (text != null) {
      texts.put(field, text);
    }
  }

  private static @Nullable String filled(@Nullable String typed) {
    String text = typed == null ? "" : typed.replace("\0", "").strip(); // PostgreSQL stores no NUL
    return text.isEmpty() ? null : text;
  }
}
