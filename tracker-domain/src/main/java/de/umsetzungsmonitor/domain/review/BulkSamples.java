package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws samples of what a rule suggests. */
@Repository
public class BulkSamples {

  private static final String SAMPLE =
      """
      select o.id, o.slug, o.modality, o.states, o.industry, o.agencies, o.quote, o.start_offset,
        o.end_offset, o.effective, p.e_id, p.label, p.kind, p.text, d.organization,
        coalesce(d.symbol, d.title) as citation, count(*) over () as open
      from open_suggestion o
      join provision p on p.id = o.provision_id
      join policy_document d on d.id = o.document_id
      where o.rule = :rule and (:document::varchar is null or o.slug = :document)
      order by md5(o.id || ' ' || :seed), o.id
      limit :size
      """;

  private record Drawn(SampledSuggestion suggestion, long open) {}

  private final JdbcClient jdbc;

  BulkSamples(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Some open suggestions of a rule, the same ones for the same seed as long as they are open.
   *
   * @param document the address of a document; null for all
   * @param at now; what is suggested later is not meant by who confirms after this sample
   */
  public BulkSample draw(String rule, @Nullable String document, int size, long seed, Instant at) {
    List<Drawn> drawn =
        jdbc.sql(SAMPLE)
            .param("rule", rule)
            .param("document", document)
            .param("seed", seed)
            .param("size", size)
            .query(BulkSamples::drawn)
            .list();
    return new BulkSample(
        rule,
        drawn.stream().map(Drawn::suggestion).toList(),
        drawn.isEmpty() ? 0 : drawn.getFirst().open(),
        seed,
        at);
  }

  private static Drawn drawn(ResultSet row, int number) throws SQLException {
    String text = row.getString("text");
    SampledSuggestion suggestion =
        new SampledSuggestion(
            row.getLong("id"),
            row.getString("slug"),
            row.getString("citation"),
            Organization.valueOf(row.getString("organization")),
            row.getString("e_id"),
            row.getString("label"),
            ProvisionKind.valueOf(row.getString("kind")),
            text,
            Modality.valueOf(row.getString("modality")),
            Addressee.of(
                row.getBoolean("states"), row.getBoolean("industry"), row.getBoolean("agencies")),
            TextSpan.at(text, row.getInt("start_offset"), row.getInt("end_offset")),
            row.getDouble("effective"));
    return new Drawn(suggestion, row.getLong("open"));
  }
}
