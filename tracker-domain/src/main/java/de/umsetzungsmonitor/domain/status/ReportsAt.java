package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
      select asked.n, p.id, b.iso2 is not null and p.kind in (:reportable) as bound
      from unnest(cast(:slugs as text[]), cast(:versions as integer[]), cast(:eIds as text[]),
          cast(:states as text[])) with ordinality as asked (slug, version, e_id, iso2, n)
      join policy_document d on d.slug = asked.slug
        and (d.version = asked.version or asked.version is null and d.superseded_at is null)
      join provision p on p.document_id = d.id and p.e_id = asked.e_id
      left join bound_state b on b.document_id = d.id and b.iso2 = asked.iso2
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

  private record Place(int number, long provision, boolean bound) {}

  private record Key(long provision, String iso2) {}

  private record Version(long provision, String iso2, int version) {}

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
    Map<Key, StatusReport> said = new HashMap<>();
    for (StatusReport report : reports.findAll(ids, codes)) {
      said.put(new Key(report.provision().id(), report.state().iso2()), report);
    }
    Map<Version, StatusEntry> bases = bases(seen, places, said);
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
              report,
              place.bound(),
              bases.get(new Version(place.provision(), one.iso2(), one.version())));
        })
        .toList();
  }

  private Map<Integer, Place> places(List<SeenReport> seen) {
    List<ProvisionAddress> addresses = seen.stream().map(SeenReport::address).toList();
    return jdbc
        .sql(FIND)
        .param("reportable", ProvisionKind.reportableNames())
        .param("slugs", addresses.stream().map(ProvisionAddress::slug).toArray(String[]::new))
        .param(
            "versions", addresses.stream().map(ProvisionAddress::version).toArray(Integer[]::new))
        .param("eIds", addresses.stream().map(ProvisionAddress::eId).toArray(String[]::new))
        .param("states", seen.stream().map(SeenReport::iso2).toArray(String[]::new))
        .query((row, i) -> new Place(row.getInt("n"), row.getLong("id"), row.getBoolean("bound")))
        .list()
        .stream()
        .collect(Collectors.toMap(Place::number, place -> place));
  }

  /** What was said in versions that somebody saw and that are no longer current. */
  private Map<Version, StatusEntry> bases(
      List<SeenReport> seen, Map<Integer, Place> places, Map<Key, StatusReport> said) {
    Map<Version, StatusEntry> bases = new HashMap<>();
    List<Version> old =
        IntStream.range(0, seen.size())
            .filter(i -> places.containsKey(i + 1))
            .mapToObj(i ->
                new Version(
                    Objects.requireNonNull(places.get(i + 1)).provision(),
                    seen.get(i).iso2(),
                    seen.get(i).version()))
            .filter(one -> {
              StatusReport current = said.get(new Key(one.provision(), one.iso2()));
              return current != null && current.version() != one.version();
            })
            .toList();
    if (!old.isEmpty()) {
      changes
          .findVersions(
              old.stream().map(Version::provision).toList(),
              old.stream().map(Version::iso2).toList(),
              old.stream().map(Version::version).toList())
          .forEach(change ->
              bases.put(
                  new Version(change.provision().id(), change.state().iso2(), change.version()),
                  change.entry()));
    }
    return bases;
  }
}
