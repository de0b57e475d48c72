package de.umsetzungsmonitor.domain.state;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;

/** A state, known by its ISO 3166-1 alpha-2 code; names are for reading only. */
@Entity
public class MemberState {

  @Id private String iso2;

  private String nameDe;
  private String nameEn;

  @SuppressWarnings("NullAway.Init")
  protected MemberState() {}

  public String iso2() {
    return iso2;
  }

  /** The name in German, or in English for any other language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("de") ? nameDe : nameEn;
  }

  /** The code that pages show: the ISO code, for Greece and the United Kingdom that of the EU. */
  public static String shownCode(String iso2) {
    return switch (iso2) {
      case "GR" -> "EL";
      case "GB" -> "UK";
      default -> iso2;
    };
  }

  /**
   * The ISO code for what people type: trimmed, upper case, with the EU's {@code EL} and {@code UK}
   * turned into {@code GR} and {@code GB}.
   */
  public static String normalizedIso2(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    return switch (code) {
      case "EL" -> "GR";
      case "UK" -> "GB";
      default -> code;
    };
  }
}
