package de.umsetzungsmonitor.domain.history;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which provisions, version by version, took one another's place. */
@Repository
class ProvisionLines {

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

  ProvisionLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The ids of a provision and of those whose place it took, back to the first version.
   *
   * @throws ProvisionNotFound if there is no such provision
   */
  List<Long> of(ProvisionAddress address) {
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
