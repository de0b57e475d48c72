package de.umsetzungsmonitor.domain.evidence;

import de.umsetzungsmonitor.domain.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All files that support reports. The same bytes are kept once. A file belongs to the report of a
 * state on a provision; until a step of the history names it, only who sent it knows of it.
 */
@Repository
public class EvidenceFiles {

  /** Who sends the same file again within this time means the same one. */
  private static final Duration AGAIN = Duration.ofHours(1);

  /** How many files of one account may wait for a report to be saved. */
  private static final int MOST_PENDING = 100;

  private static final String FILE = "select f.id, f.name, f.media_type, f.size, f.sha256";

  private static final String IS_NAMED =
      "exists (select from status_change_file n where n.file_id = f.id)";

  private static final String IS_OWN =
      "f.provision_id = :provision and f.iso2 = :iso2 and f.uploaded_by = :by";

  private static final String SENT_BEFORE =
      FILE
          + " from evidence_file f where f.sha256 = :sha256 and f.name = :name and "
          + IS_OWN
          + " and (f.uploaded_at > :since or "
          + IS_NAMED
          + ") order by f.id desc limit 1";

  private static final String INSERT =
      """
      insert into evidence_file
        (sha256, name, media_type, size, provision_id, iso2, uploaded_at, uploaded_by)
      values (:sha256, :name, :type, :size, :provision, :iso2, :now, :by)
      returning id
      """;

  private static final String ATTACHABLE =
      FILE
          + """
           from evidence_file f
          where f.id in (:ids)
            and (f.uploaded_by = :by and f.iso2 = :iso2
              or exists (
                select from status_change_file n join status_change c on c.id = n.change_id
                where n.file_id = f.id and c.provision_id = :provision and c.iso2 = :iso2))
          order by f.id
          """;

  private static final String PENDING =
      FILE + " from evidence_file f where " + IS_OWN + " and not " + IS_NAMED + " order by f.id";

  private final JdbcClient jdbc;
  private final Clock clock;

  EvidenceFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a file for a report, under a safe name. Who sends the same once more a moment later gets
   * what was kept then, since a form may be sent twice.
   */
  @Transactional
  public EvidenceFile store(Attaching attaching, SentFile sent) {
    String name = EvidenceFile.safeName(sent.name());
    String sha256 = Sha256.of(sent.bytes());
    return query(SENT_BEFORE, attaching)
        .param("sha256", sha256)
        .param("name", name)
        .param("since", at(clock.instant().minus(AGAIN)))
        .query((row, n) -> file(row))
        .optional()
        .orElseGet(() -> insert(attaching, sent, name, sha256));
  }

  private EvidenceFile insert(Attaching attaching, SentFile sent, String name, String sha256) {
    jdbc.sql("insert into evidence_content (sha256, bytes) values (?, ?) on conflict do nothing")
        .params(sha256, sent.bytes())
        .update();
    long id =
        query(INSERT, attaching)
            .param("sha256", sha256)
            .param("name", name)
            .param("type", sent.mediaType())
            .param("size", sent.bytes().length)
            .param("now", at(clock.instant()))
            .query(Long.class)
            .single();
    return new EvidenceFile(id, name, sent.mediaType(), sent.bytes().length, sha256);
  }

  /**
   * Those of the files that a report may name: the history of the same report names them, or the
   * same person sent them for the state, perhaps for the version of the text before.
   *
   * @return by id; files that are not there, or that others sent for other reports, are missing
   */
  @Transactional(readOnly = true)
  public List<EvidenceFile> attachable(Collection<Long> ids, Attaching attaching) {
    return ids.isEmpty()
        ? List.of()
        : query(ATTACHABLE, attaching).param("ids", ids).query((row, n) -> file(row)).list();
  }

  /** What somebody sent for a report and did not save, the oldest first. */
  @Transactional(readOnly = true)
  public List<EvidenceFile> pending(Attaching attaching) {
    return query(PENDING, attaching).query((row, n) -> file(row)).list();
  }

  /** Whether somebody sent so many files without saving a report that no more are taken. */
  @Transactional(readOnly = true)
  public boolean hasTooManyPending(String username) {
    return jdbc.sql(
            "select count(*) >= ? from evidence_file f"
                + " where f.uploaded_by = ? and f.uploaded_at > ? and not "
                + IS_NAMED)
        .params(MOST_PENDING, username, at(clock.instant().minus(EvidenceExpiry.KEPT)))
        .query(Boolean.class)
        .single();
  }

  /**
   * A file: what a report ever named is for everybody, anything else for who sent it.
   *
   * @throws EvidenceNotFound if there is none that this person may see
   */
  @Transactional(readOnly = true)
  public EvidenceFile get(long id, String username) {
    return jdbc.sql(
            FILE
                + " from evidence_file f where f.id = :id and (f.uploaded_by = :by or "
                + IS_NAMED
                + ")")
        .param("id", id)
        .param("by", username)
        .query((row, n) -> file(row))
        .optional()
        .orElseThrow(() -> new EvidenceNotFound(id));
  }

  /** The bytes of a file that a reader was shown; whether they may have it was asked before. */
  @Transactional(readOnly = true)
  public byte[] bytes(EvidenceFile file) {
    return jdbc.sql("select bytes from evidence_content where sha256 = ?")
        .param(file.sha256())
        .query(byte[].class)
        .single();
  }

  /**
   * Removes the files that were sent before a moment and that no step of the history names, and the
   * bytes that nobody needs any more.
   *
   * @return how many files
   */
  @Transactional
  public int discardUnnamed(Instant before) {
    List<String> left =
        jdbc.sql(
                "delete from evidence_file f where f.uploaded_at < ? and not "
                    + IS_NAMED
                    + " returning f.sha256")
            .param(at(before))
            .query(String.class)
            .list();
    if (!left.isEmpty()) {
      jdbc.sql(
              """
              delete from evidence_content c
              where c.sha256 in (:left)
                and not exists (select from evidence_file f where f.sha256 = c.sha256)
              """)
          .param("left", left)
          .update();
    }
    return left.size();
  }

  private JdbcClient.StatementSpec query(String sql, Attaching attaching) {
    return jdbc.sql(sql)
        .param("provision", attaching.provision())
        .param("iso2", attaching.iso2())
        .param("by", attaching.by());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static EvidenceFile file(ResultSet row) throws SQLException {
    return new EvidenceFile(
        row.getLong("id"),
        row.getString("name"),
        row.getString("media_type"),
        row.getInt("size"),
        row.getString("sha256"));
  }
}
