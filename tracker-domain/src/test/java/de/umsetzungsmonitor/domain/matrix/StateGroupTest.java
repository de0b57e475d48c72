package de.umsetzungsmonitor.domain.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StateGroupTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @Autowired MemberStates states;

  @Test
  void theMembersOfTheUnitedNationsFallIntoFiveGroups() {
    assertThat(StateGroup.of(members(Organization.UN)))
        .containsExactly(
            StateGroup.UN_AFRICAN,
            StateGroup.UN_ASIA_PACIFIC,
            StateGroup.UN_EASTERN_EUROPEAN,
            StateGroup.UN_LATIN_AMERICAN,
            StateGroup.UN_WESTERN)
        .flatExtracting(group -> group.states())
        .doesNotHaveDuplicates()
        .contains("VA")
        .containsAll(members(Organization.UN))
        .hasSize(194);
  }

  @Test
  void theParticipatingStatesOfTheOsceFallIntoSixAreas() {
    List<StateGroup> areas = StateGroup.of(members(Organization.OSCE));

    assertThat(areas)
        .hasSize(6)
        .flatExtracting(group -> group.states())
        .containsExactlyInAnyOrderElementsOf(members(Organization.OSCE));
    assertThat(areas.getFirst().states())
        .containsExactlyInAnyOrderElementsOf(members(Organization.EU));
  }

  @Test
  void oneStateFromElsewhereAndTheRegionsOfTheUnitedNationsAreTaken() {
    assertThat(StateGroup.of(List.of("DE", "FR"))).containsExactly(StateGroup.EUROPEAN_UNION);
    assertThat(StateGroup.of(List.of("DE", "JP")))
        .containsExactly(StateGroup.UN_ASIA_PACIFIC, StateGroup.UN_WESTERN);
  }

  private List<String> members(Organization organization) {
    return states.membersOf(organization, DAY).stream().map(MemberState::iso2).toList();
  }
}
