package de.umsetzungsmonitor.domain.matrix;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Groups into which many states fall, so that they stay readable.
 *
 * <p>Two ways to divide. The areas of the OSCE: its 57 participating States by where they are, with
 * the members of the European Union as one group. The regional groups of the United Nations: source
 * is the list of the Department for General Assembly and Conference Management, <a
 * href="https://www.un.org/dgacm/en/content/regional-groups">Regional groups of Member States</a>.
 * Beyond that list stand the United States and the Holy See, which attend the Western group as
 * observers, Türkiye, which counts there for elections, and Kiribati, which belongs to no group and
 * is put where it lies.
 */
public enum StateGroup {
  EUROPEAN_UNION(
      Division.OSCE_AREAS,
      "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
  WESTERN_EUROPE(Division.OSCE_AREAS, "AD CH GB IS LI MC NO SM VA"),
  SOUTH_EASTERN_EUROPE(Division.OSCE_AREAS, "AL BA ME MK RS TR"),
  EASTERN_EUROPE(Division.OSCE_AREAS, "AM AZ BY GE MD RU UA"),
  CENTRAL_ASIA(Division.OSCE_AREAS, "KG KZ MN TJ TM UZ"),
  NORTH_AMERICA(Division.OSCE_AREAS, "CA US"),

  UN_AFRICAN(
      Division.UN_REGIONS,
      """
      AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR
      MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW\
      """),
  UN_ASIA_PACIFIC(
      Division.UN_REGIONS,
      """
      AE AF BD BH BN BT CN CY FJ FM ID IN IQ IR JO JP KG KH KI KP KR KW KZ LA LB LK MH MM MN MV MY
      NP NR OM PG PH PK PW QA SA SB SG SY TH TJ TL TM TO TV UZ VN VU WS YE\
      """),
  UN_EASTERN_EUROPEAN(
      Division.UN_REGIONS, "AL AM AZ BA BG BY CZ EE GE HR HU LT LV MD ME MK PL RO RS RU SI SK UA"),
  UN_LATIN_AMERICAN(
      Division.UN_REGIONS,
      """
      AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY
      VC VE\
      """),
  UN_WESTERN(
      Division.UN_REGIONS,
      "AD AT AU BE CA CH DE DK ES FI FR GB GR IE IL IS IT LI LU MC MT NL NO NZ PT SE SM TR US VA");

  private enum Division {
    OSCE_AREAS,
    UN_REGIONS
  }

  private final Division division;
  private final Set<String> states;

  StateGroup(Division division, String states) {
    this.division = division;
    this.states = Set.of(states.split("\\s"));
  }

  /** The ISO codes of its states. */
  public Set<String> states() {
    return states;
  }

  /**
   * The groups into which these states fall: areas of the OSCE if all of them are in one, else
   * regional groups of the United Nations; none are empty.
   */
  public static List<StateGroup> of(Collection<String> states) {
    Division division =
        states.stream().allMatch(iso2 -> in(Division.OSCE_AREAS, iso2).isPresent())
            ? Division.OSCE_AREAS
            : Division.UN_REGIONS;
    EnumSet<StateGroup> groups = EnumSet.noneOf(StateGroup.class);
    states.forEach(iso2 -> in(division, iso2).ifPresent(groups::add));
    return List.copyOf(groups);
  }

  private static Optional<StateGroup> in(Division division, String iso2) {
    return Arrays.stream(values())
        .filter(group -> group.division == division && group.states.contains(iso2))
        .findFirst();
  }
}
