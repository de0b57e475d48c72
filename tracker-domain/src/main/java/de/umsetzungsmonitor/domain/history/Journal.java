package de.umsetzungsmonitor.domain.history;

import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells what happened, the latest first, page by page. */
@Repository
@Transactional(readOnly = true)
public class Journal {

  private final JdbcClient jdbc;
  private final ProvisionLines lines;
  private final JournalReader reader;

  Journal(JdbcClient jdbc, ProvisionLines lines, JournalReader reader) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.reader = reader;
  }

  /**
   * The entries that follow a position.
   *
   * @param after null for the latest
   * @param size how many at most
   * @throws ProvisionNotFound if the filter names a provision that there is not
   */
  public JournalPage page(JournalFilter filter, @Nullable JournalPosition after, int size) {
    List<Long> line = filter.provision() == null ? null : lines.of(filter.provision());
    JournalQuery query = new JournalQuery(filter, line, after, size + 1);
    String sql = query.sql();
    List<JournalEntry> found = jdbc.sql(sql).params(query.parameters()).query(reader::entry).list();
    boolean more = found.size() > size;
    List<JournalEntry> entries = more ? found.subList(0, size) : found;
    return new JournalPage(entries, more ? entries.getLast().position() : null);
  }
}
