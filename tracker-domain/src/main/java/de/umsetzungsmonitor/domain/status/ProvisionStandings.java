package de.umsetzungsmonitor.domain.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the bound states say on single provisions, of whatever documents, in two queries. */
@Repository
public class ProvisionStandings {

  private static final String COUNTS =
      """
      select p.id, r.value, count(*) as states
      from provision p
      join bound_state b on b.document_id = p.document_id
      left join status_report r on r.provision_id = p.id and r.iso2 = b.iso2
      where p.id in (:provisions)
      group by p.id, r.value
      """;

  private static final String SAID =
      """
      select p.id, b.iso2, r.value, coalesce(r.to_check, false) as to_check
      from provision p
      join bound_state b on b.document_id = p.document_id
      left join status_report r on r.provision_id = p.id and r.iso2 = b.iso2
      where p.id in (:provisions) and b.iso2 in (:states)
      order by b.iso2
      """;

  private record Count(long provision, @Nullable StatusValue value, long states) {}

  private record Line(long provision, ProvisionStanding.Said said) {}

  private final JdbcClient jdbc;

  ProvisionStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Standings by the id of the provision; those that bind nobody are missing.
   *
   * @param states ISO codes of the states that are asked for one by one
   */
  public Map<Long, ProvisionStanding> of(Collection<Long> provisions, Collection<String> states) {
    Map<Long, ProvisionStanding> standings = new HashMap<>();
    if (provisions.isEmpty()) {
      return standings;
    }
    for (Count count : counts(provisions)) {
      ProvisionStanding before =
          standings.getOrDefault(
              count.provision(),
              new ProvisionStanding(0, new EnumMap<>(StatusValue.class), new ArrayList<>()));
      if (count.value() != null) {
        before.counts().put(count.value(), count.states());
      }
      standings.put(
          count.provision(),
          new ProvisionStanding(before.bound() + count.states(), before.counts(), before.asked()));
    }
    for (Line line : states.isEmpty() ? List.<Line>of() : said(provisions, states)) {
      Optional.ofNullable(standings.get(line.provision()))
          .ifPresent(standing -> standing.asked().add(line.said()));
    }
    return standings;
  }

  private List<Count> counts(Collection<Long> provisions) {
    return jdbc.sql(COUNTS)
        .param("provisions", provisions)
        .query((row, n) -> new Count(row.getLong(1), value(row.getString(2)), row.getLong(3)))
        .list();
  }

  private List<Line> said(Collection<Long> provisions, Collection<String> states) {
    return jdbc.sql(SAID)
        .param("provisions", provisions)
        .param("states", states)
        .query((row, n) ->
            new Line(
                row.getLong(1),
                new ProvisionStanding.Said(
                    row.getString(2), value(row.getString(3)), row.getBoolean(4))))
        .list();
  }

  private static @Nullable StatusValue value(@Nullable String name) {
    return name == null ? null : StatusValue.valueOf(name);
  }
}
