package de.umsetzungsmonitor.domain.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The histories of all rows that {@link StatusRows} gives for the same selection: every step up to
 * the day, also those on earlier versions of the document.
 */
@Repository
public class StatusSteps {

  private static final int FETCH_SIZE = 500;

  /** A copy that began the history on a new version is no step of its own. */
  private static final String STEPS =
      """
      with recursive line (n, id, predecessor_id) as (
        select w.n, p.id, p.predecessor_id
        from unnest(cast(:provisions as bigint[])) with ordinality w (id, n)
        join provision p on p.id = w.id
        union all
        select l.n, p.id, p.predecessor_id
        from line l join provision p on p.id = l.predecessor_id
      )
      select l.n, c.iso2, p.e_id as said_on, d.version as said_in, c.reason, c.confirmation,
        encode(c.digest, 'hex') as digest, c.changed_at, c.changed_by,
      """
          + StatusRows.SAID
          + """
          from line l
          join status_change c on c.provision_id = l.id and not c.carried
            and c.changed_at < :before
            and (cardinality(cast(:states as text[])) = 0 or c.iso2 = any(:states))
          join provision p on p.id = l.id
          join policy_document d on d.id = p.document_id
          order by l.n, c.iso2 collate "C", c.version, d.version
          """;

  private final AskedProvisions provisions;

  StatusSteps(AskedProvisions provisions) {
    this.provisions = provisions;
  }

  /**
   * A step in the history of a row.
   *
   * @param saidOn the eId of the provision on which it was made
   * @param saidIn the version of the document in which that stands
   * @param before what the state had said until then; null if nothing
   * @param after what it said; changed at the moment of the step, by who made it
   * @param reason why the step was made, if somebody said so
   * @param confirmation whether the state only said again what it had said
   * @param digest chains the step to the one before, in hexadecimal
   */
  public record Step(
      StatusRow.Provision provision,
      StatusRow.State state,
      String saidOn,
      int saidIn,
      StatusRow.@Nullable Report before,
      StatusRow.Report after,
      @Nullable String reason,
      boolean confirmation,
      String digest) {}

  /** Hands over one step after the other, in the order of the rows and then of time. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void read(StatusSelection selection, Consumer<Step> consumer) {
    provisions.read(
        selection,
        null,
        batch -> {
          Histories histories = new Histories(batch, consumer);
          provisions
              .query(STEPS, selection)
              .param("provisions", batch.stream().map(AskedProvision::id).toArray(Long[]::new))
              .withFetchSize(FETCH_SIZE)
              .query(histories::add);
        });
  }

  /** Puts to each step what it replaced. */
  private static final class Histories {

    private final List<AskedProvision> provisions;
    private final Consumer<Step> consumer;
    private int place;
    private Map<String, StatusRow.State> states = Map.of();
    private final Map<String, StatusRow.Report> said = new HashMap<>();

    Histories(List<AskedProvision> provisions, Consumer<Step> consumer) {
      this.provisions = provisions;
      this.consumer = consumer;
    }

    void add(ResultSet row) throws SQLException {
      if (row.getInt("n") != place) {
        place = row.getInt("n");
        states =
            provisions.get(place - 1).states().stream()
                .collect(Collectors.toMap(StatusRow.State::iso2, Function.identity()));
        said.clear();
      }
      StatusRow.@Nullable State state = states.get(row.getString("iso2"));
      if (state != null) {
        StatusRow.Report after = StatusRowReader.report(row);
        consumer.accept(
            new Step(
                provisions.get(place - 1).provision(),
                state,
                row.getString("said_on"),
                row.getInt("said_in"),
                said.put(state.iso2(), after),
                after,
                row.getString("reason"),
                row.getBoolean("confirmation"),
                row.getString("digest")));
      }
    }
  }
}
