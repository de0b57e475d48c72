package de.umsetzungsmonitor.domain.spreadsheet;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A table that somebody filled in and sent back; nobody else sees it. */
@Entity
public class Spreadsheet {

  /** For how long it is kept after somebody last did something with it. */
  public static final Duration KEPT = Duration.ofDays(1);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String owner;
  private String iso2;
  private String fileName;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> letters;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> ignored;

  private Instant createdAt;
  private Instant touchedAt;
  private @Nullable String reason;
  private @Nullable Instant busyUntil;
  private @Nullable Instant appliedAt;

  @SuppressWarnings("NullAway.Init")
  protected Spreadsheet() {}

  @SuppressWarnings("NullAway.Init") // the database gives the id
  Spreadsheet(SentTable table, String owner, Instant now) {
    this.owner = owner;
    this.iso2 = table.iso2();
    this.fileName = table.fileName();
    this.letters = Map.copyOf(table.letters());
    this.ignored = List.copyOf(table.ignored());
    this.createdAt = now;
    this.touchedAt = now;
  }

  /** Keeps it for another while. */
  void touch(Instant now) {
    touchedAt = now;
  }

  /** Begins to apply it; others wait until then. */
  void begin(String reason, Instant now, Instant until) {
    this.reason = reason;
    busyUntil = until;
    touchedAt = now;
  }

  /** Goes on applying it. */
  void goOn(Instant until) {
    busyUntil = until;
  }

  /** All that could be applied is. */
  void end(Instant now) {
    busyUntil = null;
    appliedAt = now;
    touchedAt = now;
  }

  /** The number in its address. */
  public Long id() {
    return id;
  }

  String owner() {
    return owner;
  }

  /** The state on whose worklist it was sent; its rows may name others. */
  public String iso2() {
    return iso2;
  }

  /** What the file was called where it came from; only to be shown. */
  public String fileName() {
    return fileName;
  }

  /** The letters of the columns in the file, by their names. */
  public Map<String, String> letters() {
    return letters;
  }

  /** Headings of columns that nobody reads. */
  public List<String> ignored() {
    return ignored;
  }

  /** When it was sent. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it is forgotten if nobody does anything with it. */
  public Instant keptUntil() {
    return touchedAt.plus(KEPT);
  }

  /** Why it was applied, as the history has it; null before that. */
  public @Nullable String reason() {
    return reason;
  }

  /** Whether its rows are being applied at that moment. */
  public boolean isBusy(Instant now) {
    return busyUntil != null && now.isBefore(busyUntil);
  }

  /** When its rows were last applied; null if never. */
  public @Nullable Instant appliedAt() {
    return appliedAt;
  }
}
