package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.Provision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The history of all reports. */
public interface StatusChanges extends Repository<StatusChange, Long> {

  StatusChange save(StatusChange change);

  /** The latest steps of all states on a provision and its predecessors, the last one first. */
  default List<StatusStep> latest(Provision provision, Limit limit) {
    List<Provision> line = new ArrayList<>();
    for (Provision each = provision; each != null; each = each.predecessor()) {
      line.add(each);
    }
    return latest(line, limit);
  }

  @Query(
      """
      select new de.umsetzungsmonitor.domain.status.StatusStep(
        s, c.version, b.entry, c.entry, c.changedAt, c.changedBy, c.reason, c.confirmation)
      from StatusChange c
      join c.state s
      left join StatusChange b
        on b.provision = c.provision and b.state = c.state and b.version = c.version - 1
      where c.provision in :provisions and not c.carried
      order by c.changedAt desc, c.id desc
      """)
  List<StatusStep> latest(Collection<Provision> provisions, Limit limit);

  /** The latest steps of all states on all provisions, also on versions no longer in force. */
  @Query(
      """
      select new de.umsetzungsmonitor.domain.status.RecentChange(
        d.slug, d.version, d.supersededAt is null, coalesce(d.metadata.symbol, d.metadata.title), d.metadata.organization,
        p.eId, p.label, p.kind,
        c.state.iso2, b.entry.value, c.entry.value, coalesce(b.toCheck, false), c.confirmation, c.changedAt,
        coalesce(a.displayName, c.changedBy))
      from StatusChange c
      join c.provision p
      join p.document d
      left join StatusChange b
        on b.provision = c.provision and b.state = c.state and b.version = c.version - 1
      left join Account a on a.username = c.changedBy
      where not c.carried
      order by c.changedAt desc, c.id desc
      """)
  List<RecentChange> latest(Limit limit);

  /** What a state had said in a certain version of its report. */
  @Query(
      """
      select c from StatusChange c
      where c.provision = :provision and c.state.iso2 = :iso2 and c.version = :version
      """)
  Optional<StatusChange> find(Provision provision, String iso2, int version);

  List<StatusChange> findByIdIn(Collection<Long> ids);

  /** What a state had said last before an instant. */
  @Query(
      """
      select c from StatusChange c
      where c.provision = :provision and c.state.iso2 = :iso2 and c.changedAt < :before
      order by c.version desc
      limit 1
      """)
  Optional<StatusChange> lastBefore(Provision provision, String iso2, Instant before);

  /** The step up to a version with which a state had last changed what it says. */
  @Query(
      """
      select c from StatusChange c
      where c.provision = :provision and c.state.iso2 = :iso2 and c.version <= :version
        and not c.confirmation
      order by c.version desc
      limit 1
      """)
  Optional<StatusChange> lastChanged(Provision provision, String iso2, int version);
}
