package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.MetadataColumns;
import de.umsetzungsmonitor.domain.provision.ProvisionHead.HeadTag;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads of provisions for lists, always in one query. */
@Repository
public class ProvisionHeads {

  private static final String SELECT =
      """
      select d.slug, p.e_id, d.symbol, d.title, d.organization, d.body, d.type, d.adopted_on,
        d.language, t.modality, t.states, t.industry, t.agencies
      from unnest(cast(? as text[]), cast(? as text[])) as wanted (slug, e_id)
      join policy_document d on d.slug = wanted.slug and d.superseded_at is null
      join provision p on p.document_id = d.id and p.e_id = wanted.e_id
      left join tag t on t.provision_id = p.id and t.removed_at is null
      order by t.id
      """;

  private final JdbcClient jdbc;

  ProvisionHeads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The heads at these addresses, in the versions in force; those that are gone are missing. */
  public Map<ProvisionAddress, ProvisionHead> at(Collection<ProvisionAddress> addresses) {
    Map<ProvisionAddress, ProvisionHead> heads = new HashMap<>();
    jdbc.sql(SELECT)
        .param(addresses.stream().map(ProvisionAddress::slug).toArray(String[]::new))
        .param(addresses.stream().map(ProvisionAddress::eId).toArray(String[]::new))
        .query(row -> {
          heads.merge(
              new ProvisionAddress(row.getString("slug"), row.getString("e_id")),
              head(row),
              ProvisionHead::with);
        });
    return heads;
  }

  private static ProvisionHead head(ResultSet row) throws SQLException {
    DocumentMetadata document = MetadataColumns.read(row);
    String modality = row.getString("modality");
    if (modality == null) {
      return new ProvisionHead(document);
    }
    Set<Addressee> addressees =
        Addressee.of(
            row.getBoolean("states"), row.getBoolean("industry"), row.getBoolean("agencies"));
    return new ProvisionHead(document, new HeadTag(Modality.valueOf(modality), addressees));
  }
}
