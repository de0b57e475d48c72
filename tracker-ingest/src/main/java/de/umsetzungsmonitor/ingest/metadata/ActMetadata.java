package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of acts of the European Union.
 *
 * <p>Rules: the title begins with the type, then the number ("(EU) 2022/2065", "(EG) Nr. 561/2006",
 * "2011/93/EU"), the institutions, the day behind "vom" and the subject. It may run over several
 * lines, up to the name of the institution, a remark in brackets or the running head of the
 * Official Journal. The day of the Journal or of a consolidation is not that of the act.
 */
final class ActMetadata {

  private static final Pattern TITLE =
      Pattern.compile(
          "^\\W{0,3}(Delegierte Verordnung|Durchführungsverordnung|Verordnung|Delegierte Richtlinie"
              + "|Durchführungsrichtlinie|Richtlinie|Rahmenbeschluss|Durchführungsbeschluss"
              + "|Delegierter Beschluss|Beschluss|Entscheidung|Empfehlung)\\b(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\((?:EU|EG|EWG|EAG|GASP|Euratom)(?:, Euratom)?\\) (?:Nr\\. )?\\d{1,4}/\\d{2,4}"
              + "|\\b\\d{2,4}/\\d{1,4}/(?:EU|EG|EWG|EAG|JI|GASP|Euratom)\\b");
  private static final Pattern END =
      Pattern.compile(
          "^(?:\\((?!(?:EU|EG|EWG|EAG|GASP|Euratom)\\)).*|(?:artikel|kapitel|titel|teil) [\\divx]+\\b.*|(?:das europäische parlament|der rat|die (?:europäische )?kommission)\\b.*[,—–-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern RUNNING_HEAD =
      Pattern.compile(
          "\\s*\\|?\\s*(?:\\|\\s*(?:DE|[LC] \\d)|\\bDE\\b\\s*\\|?\\s*(?:Reihe|Amtsblatt)|\\d{1,2}\\.\\d{1,2}\\.\\d{4}\\s*\\|?\\s*(?:DE\\b|Amtsblatt|[LC] \\d)"
              + "|Amtsblatt der Europäischen (?:Union|Gemeinschaften)|\\b(?:ABl\\. )?[LC] \\d+/\\d+\\b|\\bELI:).*",
          Pattern.DOTALL);
  private static final Pattern ADOPTED =
      Pattern.compile(
          "\\bvom (\\d{1,2}\\. ?(?:\\p{L}{3,9} |\\d{1,2}\\.)\\d{4})\\b", Pattern.CASE_INSENSITIVE);
  private static final int MOST_LINES = 8;

  private ActMetadata() {}

  static FoundMetadata find(Head head, @Nullable String language) {
    String title = title(head);
    Matcher typed = TITLE.matcher(title == null ? "" : title);
    Matcher number = NUMBER.matcher(title == null ? "" : title);
    Matcher adopted = ADOPTED.matcher(title == null ? "" : title);
    LocalDate date = adopted.find() ? GermanDates.first(adopted.group(1)) : null;
    return new FoundMetadata(
        number.find() ? number.group() : null,
        title,
        Organization.EU,
        title == null ? null : institution(title.toLowerCase(Locale.GERMAN)),
        typed.matches() ? capitalized(typed.group(1)) : null,
        date,
        language);
  }

  private static @Nullable String title(Head head) {
    for (int i = 0; i < head.lines().size(); i++) {
      if (TITLE.matcher(head.lines().get(i)).matches()) {
        StringBuilder title = new StringBuilder(head.lines().get(i));
        for (int j = i + 1; j < Math.min(i + MOST_LINES, head.lines().size()); j++) {
          String line = head.lines().get(j);
          boolean again = TITLE.matcher(line).matches() && NUMBER.matcher(line).find();
          if (again || END.matcher(line).matches() || RUNNING_HEAD.matcher(line).lookingAt()) {
            break;
          }
          title.append(' ').append(line);
        }
        return RUNNING_HEAD.matcher(title).replaceFirst("").strip();
      }
    }
    return null;
  }

  private static @Nullable String institution(String title) {
    boolean parliament = title.contains("des europäischen parlaments");
    if (title.contains("des rates")) {
      return parliament ? "Europäisches Parlament und Rat" : "Rat der Europäischen Union";
    }
    return title.contains("kommission") ? "Europäische Kommission" : null;
  }

  private static String capitalized(String type) {
    StringBuilder out = new StringBuilder(type.toLowerCase(Locale.GERMAN));
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == ' ') {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }
}
