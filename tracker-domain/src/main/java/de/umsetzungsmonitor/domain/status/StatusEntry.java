package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.StorableText;
import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a state says about its implementation of a provision.
 *
 * @param value how far it has come
 * @param note the reason or explanation; shown in the history and in exports
 * @param authority who is in charge, the lead first
 * @param dueOn when it is to be done
 * @param source whose claim it is
 * @param assessedBy who assessed it, if that was not the state itself
 * @param evidence what supports the value
 */
@Embeddable
public record StatusEntry(
    @Enumerated(EnumType.STRING) StatusValue value,
    @Nullable String note,
    @Nullable @Column(length = 300) String authority,
    @Nullable LocalDate dueOn,
    @Enumerated(EnumType.STRING) ClaimSource source,
    @Nullable @Column(length = 300) String assessedBy,
    @JdbcTypeCode(SqlTypes.JSON) List<Evidence> evidence) {

  /** How long a note may be, in characters. */
  public static final int MAX_NOTE = 10_000;

  /** How long the name of an authority may be, in characters. */
  public static final int MAX_AUTHORITY = 300;

  /** How long the name of who assessed a claim may be, in characters. */
  public static final int MAX_ASSESSED_BY = 300;

  /** How much evidence a report may have. */
  public static final int MAX_EVIDENCE = 50;

  /** Trims the texts, whose lines end with one character each; blank ones become null. */
  public StatusEntry {
    note = trimmed(note);
    authority = trimmed(authority);
    assessedBy = trimmed(assessedBy);
    evidence = List.copyOf(evidence);
  }

  /** What the state says by itself. */
  public StatusEntry(
      StatusValue value,
      @Nullable String note,
      @Nullable String authority,
      @Nullable LocalDate dueOn,
      List<Evidence> evidence) {
    this(value, note, authority, dueOn, ClaimSource.SELF_REPORTED, null, evidence);
  }

  /** The evidence that is kept as files, in its order. */
  public List<EvidenceFile> files() {
    return evidence.stream().map(Evidence::file).filter(Objects::nonNull).toList();
  }

  /** Why the entry cannot be stored; empty if it can. */
  public List<StatusFlaw> flaws() {
    Map<StatusFlaw, Boolean> checks = new EnumMap<>(StatusFlaw.class);
    checks.put(StatusFlaw.REASON_MISSING, value.needsReason() && !saysSomething(note));
    checks.put(StatusFlaw.NOTE_TOO_LONG, note != null && note.length() > MAX_NOTE);
    checks.put(
        StatusFlaw.AUTHORITY_TOO_LONG, authority != null && authority.length() > MAX_AUTHORITY);
    boolean assessed = source == ClaimSource.INDEPENDENTLY_ASSESSED;
    checks.put(StatusFlaw.ASSESSOR_MISSING, assessed && assessedBy == null);
    checks.put(StatusFlaw.ASSESSOR_OF_OWN_CLAIM, !assessed && assessedBy != null);
    checks.put(
        StatusFlaw.ASSESSOR_TOO_LONG, assessedBy != null && assessedBy.length() > MAX_ASSESSED_BY);
    checks.put(StatusFlaw.TOO_MUCH_EVIDENCE, evidence.size() > MAX_EVIDENCE);
    checks.put(StatusFlaw.EVIDENCE_TOO_LONG, evidence.stream().anyMatch(Evidence::tooLong));
    checks.put(StatusFlaw.EVIDENCE_BROKEN_LINK, evidence.stream().anyMatch(Evidence::brokenLink));
    return checks.keySet().stream().filter(checks::get).toList();
  }

  /** A dash, or what nobody can see, is no reason. */
  private static boolean saysSomething(@Nullable String note) {
    return note != null && note.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static @Nullable String trimmed(@Nullable String text) {
    if (text == null) {
      return null;
    }
    // A browser ends its lines with two characters.
    String trimmed = StorableText.of(text).replace("\r\n", "\n").strip();
    return trimmed.isEmpty() ? null : trimmed;
  }
}
