package de.umsetzungsmonitor.domain.status;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
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
 * @param evidence what supports the value
 */
@Embeddable
public record StatusEntry(
    @Enumerated(EnumType.STRING) StatusValue value,
    @Nullable String note,
    @Nullable @Column(length = 300) String authority,
    @Nullable LocalDate dueOn,
    @JdbcTypeCode(SqlTypes.JSON) List<Evidence> evidence) {

  /** Trims the texts; blank ones become null. */
  public StatusEntry {
    note = trimmed(note);
    authority = trimmed(authority);
    evidence = List.copyOf(evidence);
  }

  /** Whether the value needs a reason and has none. */
  public boolean lacksReason() {
    return value.needsReason() && note == null;
  }

  private static @Nullable String trimmed(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
