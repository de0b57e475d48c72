package de.umsetzungsmonitor.web.document;

import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagText;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which provisions of a text are shown; nothing chosen shows all.
 *
 * @param modality tagged with one of these
 * @param addressee and the same tag is for one of these
 * @param status one of the reader's states has one of these values; {@code NONE} is no report
 */
record DocumentFilter(List<Modality> modality, List<Addressee> addressee, List<String> status) {

  static final String NO_REPORT = "NONE";

  DocumentFilter(
      @Nullable List<Modality> modality,
      @Nullable List<Addressee> addressee,
      @Nullable List<String> status) {
    this.modality = modality == null ? List.of() : modality;
    this.addressee = addressee == null ? List.of() : addressee;
    this.status = status == null ? List.of() : status;
  }

  /** Whether anything is chosen. */
  public boolean isActive() {
    return byTag() || !status.isEmpty();
  }

  /**
   * Whether a provision is shown.
   *
   * @param own what the reader's states say; null for no report
   */
  boolean shows(ProvisionText provision, Collection<@Nullable StatusValue> own) {
    return (!byTag() || provision.tags().stream().anyMatch(this::wants))
        && (status.isEmpty() || own.stream().anyMatch(value -> status.contains(name(value))));
  }

  private boolean byTag() {
    return !modality.isEmpty() || !addressee.isEmpty();
  }

  private boolean wants(TagText tag) {
    return (modality.isEmpty() || modality.contains(tag.modality()))
        && (addressee.isEmpty() || addressee.stream().anyMatch(tag.addressees()::contains));
  }

  private static String name(@Nullable StatusValue value) {
    return value == null ? NO_REPORT : value.name();
  }
}
