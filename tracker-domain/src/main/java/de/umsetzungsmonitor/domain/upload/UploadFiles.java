package de.umsetzungsmonitor.domain.upload;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The large parts of uploads: the bytes, the split as JSON and the text that was read. They last
 * until the upload is decided about; a document keeps a source of its own.
 */
@Repository
public class UploadFiles {

  private static final int BATCH = 100;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  UploadFiles(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Keeps the bytes of an upload. */
  public void store(Upload upload, byte[] bytes) {
    jdbc.sql("insert into upload_source (upload_id, bytes) values (?, ?)")
        .params(upload.id(), bytes)
        .update();
  }

  /** Keeps what came of reading an upload. */
  public void store(Upload upload, String split, List<UploadPage> pages) {
    jdbc.sql("insert into upload_split (upload_id, split) values (?, ?)")
        .params(upload.id(), split)
        .update();
    batches.batchUpdate(
        "insert into upload_page (upload_id, number, first_line, text) values (?, ?, ?, ?)",
        pages,
        BATCH,
        (statement, page) -> {
          statement.setLong(1, upload.id());
          statement.setInt(2, page.number());
          statement.setInt(3, page.firstLine());
          statement.setString(4, page.text());
        });
  }

  /** The bytes as they came; empty once the upload is decided about. */
  public Optional<byte[]> bytes(long uploadId) {
    return jdbc.sql("select bytes from upload_source where upload_id = ?")
        .param(uploadId)
        .query((row, i) -> row.getBytes(1))
        .optional();
  }

  /** Whether the bytes of an upload begin with these ASCII characters. */
  public boolean startsWith(long uploadId, String ascii) {
    return jdbc.sql(
            """
            select substring(bytes from 1 for :length) = convert_to(:start, 'UTF8')
            from upload_source where upload_id = :id
            """)
        .param("length", ascii.length())
        .param("start", ascii)
        .param("id", uploadId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The split before any mending, as JSON; empty before it was read and once it is decided. */
  public Optional<String> split(long uploadId) {
    return jdbc.sql("select split from upload_split where upload_id = ?")
        .param(uploadId)
        .query(String.class)
        .optional();
  }

  /** A page of the text that was read. */
  public Optional<UploadPage> page(long uploadId, int number) {
    return jdbc.sql(
            "select number, first_line, text from upload_page where upload_id = ? and number = ?")
        .params(uploadId, number)
        .query(UploadPage.class)
        .optional();
  }

  /** The number of the page on which a line stands, 1 if there is none. */
  public int pageOfLine(long uploadId, int line) {
    return jdbc.sql(
            """
            select coalesce(max(number), 1) from upload_page
            where upload_id = ? and first_line <= ?
            """)
        .params(uploadId, line)
        .query(Integer.class)
        .single();
  }

  /** How many pages were read. */
  public int pages(long uploadId) {
    return jdbc.sql("select count(*) from upload_page where upload_id = ?")
        .param(uploadId)
        .query(Integer.class)
        .single();
  }

  /** Gives all of them up. */
  public void clear(Upload upload) {
    for (String table : List.of("upload_source", "upload_split", "upload_page")) {
      jdbc.sql("delete from " + table + " where upload_id = ?").param(upload.id()).update();
    }
  }
}
