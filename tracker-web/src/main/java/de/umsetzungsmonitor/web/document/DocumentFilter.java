package de.umsetzungsmonitor.web.document;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.web.document.DocumentPage.Paragraph;
import de.umsetzungsmonitor.web.status.StatusName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which provisions of a text are shown; nothing chosen shows all.
 *
 * @param modality tagged with one of these
 * @param addressee and the same tag is for one of these
 * @param status one of the reader's states has one of these, as {@link StatusName} names them
 * @param check whether only what a new version left to be checked is shown
 */
record DocumentFilter(
    List<Modality> modality,
    List<Addressee> addressee,
    List<String> status,
    @Nullable Boolean check) {

  DocumentFilter(
      @Nullable List<Modality> modality,
      @Nullable List<Addressee> addressee,
      @Nullable List<String> status,
      @Nullable Boolean check) {
    this.modality = modality == null ? List.of() : modality;
    this.addressee = addressee == null ? List.of() : addressee;
    this.status = status == null ? List.of() : status;
    this.check = check;
  }

  /** Whether anything is chosen. */
  public boolean isActive() {
    return onlyToCheck() || byTag() || !status.isEmpty();
  }

  /** Whether only what a new version left to be checked is shown. */
  public boolean onlyToCheck() {
    return Boolean.TRUE.equals(check);
  }

  /** Whether a provision is shown, for what it is tagged with and what the reader's states say. */
  boolean shows(Paragraph paragraph) {
    return (!onlyToCheck() || paragraph.isToCheck())
        && (!byTag() || paragraph.provision().tags().stream().anyMatch(this::wants))
        && (status.isEmpty()
            || paragraph.own().stream()
                .anyMatch(own -> status.contains(StatusName.of(own.value()))));
  }

  private boolean byTag() {
    return !modality.isEmpty() || !addressee.isEmpty();
  }

  private boolean wants(TagText tag) {
    return (modality.isEmpty() || modality.contains(tag.modality()))
        && (addressee.isEmpty() || addressee.stream().anyMatch(tag.addressees()::contains));
  }
}
