package de.umsetzungsmonitor.domain.version;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Puts versions side by side, stored ones with each other or a text with the version in force. */
@Repository
@Transactional(readOnly = true)
public class VersionComparisons {

  private static final String TEXTS =
      """
      select id, e_id, label, kind, heading, text
      from provision where document_id = ? order by position
      """;

  /** From each provision of the later version back to its ancestor in the earlier one. */
  private static final String ANCESTORS =
      """
      with recursive line as (
        select p.id as young, p.id as ancestor from provision p where p.document_id = :to
        union all
        select l.young, p.predecessor_id
        from line l join provision p on p.id = l.ancestor
        where p.document_id <> :from and p.predecessor_id is not null
      )
      select l.young, l.ancestor
      from line l join provision p on p.id = l.ancestor
      where p.document_id = :from
      """;

  private record Text(long id, ComparedProvision provision) {}

  private final JdbcClient jdbc;

  VersionComparisons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is to change in a version if these provisions take its place; nothing is stored. */
  public Comparison withNext(PolicyDocument version, List<ComparedProvision> next) {
    return Comparison.of(provisions(texts(version)), next);
  }

  /**
   * What changed between two versions of one document, as it was found when they were accepted.
   *
   * @param from the earlier one
   * @param to the later one
   */
  public Comparison between(PolicyDocument from, PolicyDocument to) {
    List<Text> before = texts(from);
    List<Text> after = texts(to);
    Map<Long, Integer> places = new HashMap<>();
    before.forEach(text -> places.put(text.id(), places.size()));
    Map<Long, Integer> ancestors = new HashMap<>();
    jdbc.sql(ANCESTORS)
        .param("from", from.id())
        .param("to", to.id())
        .query((ResultSet row) -> {
          ancestors.put(row.getLong("young"), places.get(row.getLong("ancestor")));
        });
    int[] predecessors =
        after.stream().mapToInt(text -> ancestors.getOrDefault(text.id(), -1)).toArray();
    return Comparison.paired(provisions(before), provisions(after), predecessors);
  }

  private List<Text> texts(PolicyDocument version) {
    return jdbc.sql(TEXTS)
        .param(version.id())
        .query((row, n) ->
            new Text(
                row.getLong("id"),
                new ComparedProvision(
                    row.getString("e_id"),
                    row.getString("label"),
                    ProvisionKind.valueOf(row.getString("kind")),
                    row.getString("heading"),
                    row.getString("text"))))
        .list();
  }

  private static List<ComparedProvision> provisions(List<Text> texts) {
    return texts.stream().map(Text::provision).toList();
  }
}
