package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many reports by their addresses, with a fixed number of queries. */
@Repository
class ReportsAt {

  private static final String FIND =
      """
      select asked.n, p.id, b.iso2 is not null and is_reportable(p.kind) as bound,
        r.id as report, c.id as base
      from unnest(cast(:slugs as text[]), cast(:versions as integer[]), cast(:eIds as text[]),
          cast(:states as text[]), cast(:seen as integer[]))
        with ordinality as asked (slug, version, e_id, iso2, seen, n)
      join policy_document d on d.slug = asked.slug
        and (d.version = asked.version or asked.version is null and d.superseded_at is null)
      join provision p on p.document_id = d.id and p.e_id = asked.e_id
      left join bound_state b on b.document_id = d.id and b.iso2 = asked.iso2
      left join status_report r on r.provision_id = p.id and r.iso2 = asked.iso2
      left join status_change c on c.provision_id = r.provision_id and c.iso2 = r.iso2
        and c.version = asked.seen and c.version <> r.version
      """;

  /**
   * What is at an address.
   *
   * @param report in version 0 if nothing was said yet; null if there is no such provision or state
   * @param bound whether the state is to report there
   * @param base what the report said in the version that the writer saw, where that is not the
   *     current one
   */
  record Found(@Nullable StatusReport report, boolean bound, @Nullable StatusEntry base) {

    /** What the state says; null if nothing. */
    @Nullable StatusEntry said() {
      return report == null || report.version() == 0 ? null : report.entry();
    }
  }

  /**
   * Where something was asked for.
   *
   * @param number from 1
   * @param report its id; null if there is none
   * @param base the id of the step that was seen; null if that is the current one, or not there
   */
  private record Place(
      int number, long provision, boolean bound, @Nullable Long report, @Nullable Long base) {}

  private record Key(long provision, String iso2) {}

  private final JdbcClient jdbc;
  private final Provisions provisions;
  private final MemberStates states;
  private final StatusReports reports;
  private final StatusChanges changes;

  ReportsAt(
      JdbcClient jdbc,
      Provisions provisions,
      MemberStates states,
      StatusReports reports,
      StatusChanges changes) {
    this.jdbc = jdbc;
    this.provisions = provisions;
    this.states = states;
    this.reports = reports;
    this.changes = changes;
  }

  /** What is at each address, in the same order. */
  List<Found> of(List<SeenReport> seen) {
    Map<Integer, Place> places = places(seen);
    List<Long> ids = places.values().stream().map(Place::provision).distinct().toList();
    List<String> codes = seen.stream().map(SeenReport::iso2).distinct().toList();
    Map<String, MemberState> named =
        states.findByIso2In(codes).stream()
            .collect(Collectors.toMap(MemberState::iso2, state -> state));
    Map<Long, Provision> texts =
        provisions.withDocuments(ids).stream()
            .collect(Collectors.toMap(Provision::id, provision -> provision));
    Map<Key, StatusReport> said = said(places.values());
    Map<Long, StatusEntry> bases = bases(places.values());
    return IntStream.range(0, seen.size())
        .mapToObj(i -> {
          SeenReport one = seen.get(i);
          Place place = places.get(i + 1);
          MemberState state = named.get(one.iso2());
          if (place == null || state == null) {
            return new Found(null, false, null);
          }
          StatusReport report =
              said.computeIfAbsent(
                  new Key(place.provision(), one.iso2()),
                  key ->
                      new StatusReport(Objects.requireNonNull(texts.get(key.provision())), state));
          return new Found(
              report, place.bound(), place.base() == null ? null : bases.get(place.base()));
        })
        .toList();
  }

  private Map<Integer, Place> places(List<SeenReport> seen) {
    List<ProvisionAddress> addresses = seen.stream().map(SeenReport::address).toList();
    return jdbc
        .sql(FIND)
        .param("slugs", addresses.stream().map(ProvisionAddress::slug).toArray(String[]::new))
        .param(
            "versions", addresses.stream().map(ProvisionAddress::version).toArray(Integer[]::new))
        .param("eIds", addresses.stream().map(ProvisionAddress::eId).toArray(String[]::new))
        .param("states", seen.stream().map(SeenReport::iso2).toArray(String[]::new))
        .param("seen", seen.stream().map(SeenReport::version).toArray(Integer[]::new))
        .query((row, i) ->
            new Place(
                row.getInt("n"),
                row.getLong("id"),
                row.getBoolean("bound"),
                row.getObject("report", Long.class),
                row.getObject("base", Long.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Place::number, place -> place));
  }

  /** What is said now, wherever anything is. */
  private Map<Key, StatusReport> said(Collection<Place> places) {
    return reports.findByIdIn(ids(places, Place::report)).stream()
        .collect(
            Collectors.toMap(
                report -> new Key(report.provision().id(), report.state().iso2()),
                report -> report,
                (one, same) -> one,
                HashMap::new));
  }

  /** What was said in versions that somebody saw and that are no longer current. */
  private Map<Long, StatusEntry> bases(Collection<Place> places) {
    return changes.findByIdIn(ids(places, Place::base)).stream()
        .collect(Collectors.toMap(StatusChange::id, StatusChange::entry));
  }

  private static Set<Long> ids(Collection<Place> places, Function<Place, @Nullable Long> id) {
    return places.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
