package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How a provision is cited in the language of the request: {@code Ziffer 4} of a resolution, {@code
 * Nummer 7 Buchstabe a} of Council conclusions. Templates call it as {@code @citation}.
 */
@Component("citation")
public class Citation {

  private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");
  private static final Pattern LETTERED = Pattern.compile("(\\d+[a-z]?)\\.([a-z]{1,2})");
  private static final Pattern RECITAL = Pattern.compile("P{0,2}(\\d+)");

  private final MessageSource messages;

  Citation(MessageSource messages) {
    this.messages = messages;
  }

  /** The citation; a label that already says what it numbers stays as it is. */
  public String of(Organization organization, ProvisionKind kind, String label) {
    return switch (kind) {
      case RECITAL -> recital(label);
      case OPERATIVE, POINT -> numbered(organization, label);
      case KEY_ACTION, NARRATIVE -> label;
    };
  }

  /** The number alone, for the margin of the text. */
  public String margin(ProvisionKind kind, String label) {
    Matcher recital = RECITAL.matcher(label);
    return kind == ProvisionKind.RECITAL && recital.matches() ? "P" + recital.group(1) : label;
  }

  private String recital(String label) {
    Matcher recital = RECITAL.matcher(label);
    return recital.matches() ? word("provision.cite.recital", recital.group(1)) : label;
  }

  private String numbered(Organization organization, String label) {
    String number = "provision.cite.number." + organization;
    if (NUMBER.matcher(label).matches()) {
      return word(number, label);
    }
    Matcher lettered = LETTERED.matcher(label);
    return lettered.matches()
        ? word("provision.cite.letter", word(number, lettered.group(1)), lettered.group(2))
        : label;
  }

  private String word(String key, Object... parts) {
    return messages.getMessage(key, parts, LocaleContextHolder.getLocale());
  }
}
