package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The report form as it was typed.
 *
 * @param source whose claim it is
 * @param evidence one web address or citation a line
 * @param files ids of the stored files that are attached
 * @param version the version of the report that the writer saw, 0 if there was none
 */
record ReportForm(
    @Nullable String value,
    @Nullable String dueOn,
    @Nullable String authority,
    @Nullable String note,
    @Nullable String source,
    @Nullable String assessedBy,
    @Nullable String evidence,
    List<Long> files,
    int version) {

  /** A browser that sends no file sends no field either. */
  ReportForm {
    files = files == null ? List.of() : files.stream().distinct().toList();
  }

  /** The form for a report that is there; for none, {@code entry} is null. */
  static ReportForm of(@Nullable StatusEntry entry, int version) {
    return new ReportForm(
        text(StatusField.VALUE, entry),
        text(StatusField.DUE_ON, entry),
        text(StatusField.AUTHORITY, entry),
        text(StatusField.NOTE, entry),
        text(StatusField.SOURCE, entry),
        text(StatusField.ASSESSED_BY, entry),
        text(StatusField.EVIDENCE, entry),
        entry == null ? List.of() : entry.files().stream().map(file -> file.id()).toList(),
        version);
  }

  /** The form with further files attached. */
  ReportForm with(List<EvidenceFile> kept) {
    Set<Long> all = new LinkedHashSet<>(files);
    kept.forEach(file -> all.add(file.id()));
    return new ReportForm(
        value, dueOn, authority, note, source, assessedBy, evidence, List.copyOf(all), version);
  }

  /** The name of a field in the form. */
  static String input(StatusField field) {
    return switch (field) {
      case VALUE -> "value";
      case DUE_ON -> "dueOn";
      case AUTHORITY -> "authority";
      case NOTE -> "note";
      case SOURCE -> "source";
      case ASSESSED_BY -> "assessedBy";
      case EVIDENCE -> "evidence";
    };
  }

  /** What an entry says in a field, as the form would send it; files are sent by themselves. */
  static String text(StatusField field, @Nullable StatusEntry entry) {
    return switch (field.of(entry)) {
      case null -> "";
      case List<?> references ->
          references.stream()
              .map(Evidence.class::cast)
              .filter(each -> each.file() == null)
              .map(Evidence::reference)
              .collect(Collectors.joining("\n"));
      case Object said -> said.toString();
    };
  }

  /** What was typed into a field. */
  public @Nullable String typed(StatusField field) {
    return switch (field) {
      case VALUE -> value;
      case DUE_ON -> dueOn;
      case AUTHORITY -> authority;
      case NOTE -> note;
      case SOURCE -> source;
      case ASSESSED_BY -> assessedBy;
      case EVIDENCE -> evidence;
    };
  }

  /** What was typed, to be understood. */
  ReportDraft draft() {
    List<String> lines = evidence == null ? List.of() : evidence.lines().toList();
    return new ReportDraft(
        value, note, authority, dueOn, List.copyOf(lines), source, assessedBy, null);
  }
}
