package de.umsetzungsmonitor.web.status;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.umsetzungsmonitor.domain.StorableText;
import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.status.ClaimSource;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.page.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody wrote it, in a form or in JSON, not yet understood.
 *
 * @param source a {@link ClaimSource}; the state itself if none is given
 * @param files the stored files to be attached; those that are attached already if none are given
 */
record ReportDraft(
    @Nullable String value,
    @Nullable String note,
    @Nullable String authority,
    @Nullable String dueOn,
    @Nullable List<@Nullable String> evidence,
    @Nullable String source,
    @Nullable String assessedBy,
    @Nullable List<FileReference> files) {

  /** A stored file, as the answer to a report names it; its id says which. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record FileReference(long id) {}

  /**
   * What was understood.
   *
   * @param entry null if there are errors
   * @param errors in the order of the form
   */
  record Reading(@Nullable StatusEntry entry, List<ReportError> errors) {}

  /**
   * Understands what can be understood.
   *
   * @param attached the files that the report names, after what was typed
   * @param refused what is wrong with other files
   */
  Reading read(List<EvidenceFile> attached, List<ReportError> refused) {
    List<ReportError> errors = new ArrayList<>(refused);
    StatusValue known = knownValue();
    if (known == null) {
      errors.add(ReportError.VALUE_MISSING);
    }
    LocalDate day = day();
    if (day == null && dueOn != null && !dueOn.isBlank()) {
      errors.add(ReportError.DATE_UNREADABLE);
    }
    ClaimSource claimed = claimed();
    if (claimed == null) {
      errors.add(ReportError.SOURCE_UNKNOWN);
    }
    StatusEntry entry =
        new StatusEntry(
            known == null ? StatusValue.NOT_STARTED : known,
            note,
            authority,
            day,
            claimed == null ? ClaimSource.SELF_REPORTED : claimed,
            assessedBy,
            references(attached));
    entry.flaws().stream().map(ReportError::of).forEach(errors::add);
    errors.sort(Comparator.comparing(ReportError::field));
    return new Reading(errors.isEmpty() ? entry : null, List.copyOf(errors));
  }

  private @Nullable StatusValue knownValue() {
    return Arrays.stream(StatusValue.values())
        .filter(known -> known.name().equals(value))
        .findFirst()
        .orElse(null);
  }

  private @Nullable ClaimSource claimed() {
    if (source == null || source.isBlank()) {
      return ClaimSource.SELF_REPORTED;
    }
    return Arrays.stream(ClaimSource.values())
        .filter(claimed -> claimed.name().equals(source))
        .findFirst()
        .orElse(null);
  }

  private @Nullable LocalDate day() {
    return dueOn == null ? null : TypedDay.read(dueOn).orElse(null);
  }

  private List<Evidence> references(List<EvidenceFile> attached) {
    Stream<Evidence> typed =
        Stream.ofNullable(evidence)
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .filter(reference -> !StorableText.of(reference).isBlank())
            .map(Evidence::new);
    return Stream.concat(typed, attached.stream().map(Evidence::of)).distinct().toList();
  }
}
