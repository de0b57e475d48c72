package de.umsetzungsmonitor.domain.history;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
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

  /** A provision and, version by version, those whose place it took. */
  private static final String LINE =
      """
      with recursive line as (
        select p.id, p.predecessor_id
        from provision p join policy_document d on d.id = p.document_id
        where d.slug = :slug and p.e_id = :eId
          and case when cast(:version as integer) is null then d.superseded_at is null
              else d.version = :version end
        union all
        select p.id, p.predecessor_id from provision p join line l on p.id = l.predecessor_id
      )
      select id from line
      """;

  private final JdbcClient jdbc;
  private final JournalReader reader;

  Journal(JdbcClient jdbc, JournalReader reader) {
    this.jdbc = jdbc;
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
    List<Long> line = filter.provision() == null ? null : line(filter.provision());
    JournalQuery query = new JournalQuery(filter, line, after, size + 1);
    String sql = query.sql();
    List<JournalEntry> found = jdbc.sql(sql).params(query.parameters()).query(reader::entry).list();
    boolean more = found.size() > size;
    List<JournalEntry> entries = more ? found.subList(0, size) : found;
    return new JournalPage(entries, more ? entries.getLast().position() : null);
  }

  private List<Long> line(ProvisionAddress address) {
    List<Long> line =
        jdbc.sql(LINE)
            .param("slug", address.slug())
            .param("eId", address.eId())
            .param("version", address.version())
            .query(Long.class)
            .list();
    if (line.isEmpty()) {
      throw new ProvisionNotFound(address.slug(), address.eId());
    }
    return line;
  }
}
