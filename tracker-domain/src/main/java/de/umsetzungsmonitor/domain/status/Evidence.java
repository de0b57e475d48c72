package de.umsetzungsmonitor.domain.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.umsetzungsmonitor.domain.StorableText;
import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What supports a status: a web address, a citation such as a law gazette reference, or a file.
 *
 * @param reference the address, the citation or the name of the file, never blank
 * @param file null for an address or a citation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(String reference, @Nullable EvidenceFile file) {

  /** http or https, a host without a name or password before it, and anything without space. */
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?i)https?://[^\\s/?#@\\\\<>\"]+(?:[/?#]\\S*)?");

  /** How long a reference may be, in characters. */
  public static final int MAX_LENGTH = 2_000;

  /**
   * @throws IllegalArgumentException if the reference is blank
   */
  public Evidence {
    // One line each.
    reference = StorableText.of(reference).strip().replaceAll("\\s*\\R\\s*", " ");
    if (reference.isEmpty()) {
      throw new IllegalArgumentException("evidence needs an address or a citation");
    }
  }

  /**
   * A web address or a citation.
   *
   * @throws IllegalArgumentException if the reference is blank
   */
  public Evidence(String reference) {
    this(reference, null);
  }

  /** A stored file; its name is the reference that is shown. */
  public static Evidence of(EvidenceFile file) {
    return new Evidence(file.name(), file);
  }

  /** Whether the reference is longer than anybody could look up. */
  public boolean tooLong() {
    return reference.length() > MAX_LENGTH;
  }

  /**
   * Whether the reference begins like a web address and yet is none. What begins otherwise is a
   * citation, whatever it looks like, and never becomes a link.
   */
  public boolean brokenLink() {
    String start = reference.toLowerCase(Locale.ROOT);
    return file == null
        && (start.startsWith("http://") || start.startsWith("https://"))
        && link().isEmpty();
  }

  /** The web address, if the reference is one that a browser may follow safely. */
  public Optional<String> link() {
    return file == null && WEB_ADDRESS.matcher(reference).matches()
        ? Optional.of(reference)
        : Optional.empty();
  }
}
