package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names for states in addresses: a group such as {@code eu}, or an ISO code. */
@Component
public class StateGroups {

  private final MemberStates states;

  StateGroups(MemberStates states) {
    this.states = states;
  }

  /** The groups as addresses name them. */
  public static List<String> names() {
    return Arrays.stream(Organization.values()).map(StateGroups::name).toList();
  }

  /** Whether a name is that of a group. */
  private static boolean isGroup(String name) {
    return group(name).isPresent();
  }

  /** The names that stand for one state each, as a text field shows them. */
  public static String singles(List<String> names) {
    return names.stream().filter(name -> !isGroup(name)).collect(Collectors.joining(", "));
  }

  /**
   * The ISO codes of the named states.
   *
   * @param day whose members count for a group
   * @param unknown is told every name that means nothing
   */
  public Set<String> resolve(List<String> names, LocalDate day, Consumer<String> unknown) {
    Set<String> known = codes(states.findAll());
    Set<String> resolved = new HashSet<>();
    for (String name : names) {
      Optional<Organization> group = group(name);
      String code = MemberState.normalizedIso2(name);
      if (group.isPresent()) {
        resolved.addAll(codes(states.membersOf(group.get(), day)));
      } else if (known.contains(code)) {
        resolved.add(code);
      } else {
        unknown.accept(name);
      }
    }
    return resolved;
  }

  private static Set<String> codes(List<MemberState> states) {
    return states.stream().map(MemberState::iso2).collect(Collectors.toSet());
  }

  private static Optional<Organization> group(String name) {
    return Arrays.stream(Organization.values())
        .filter(organization -> name(organization).equalsIgnoreCase(name))
        .findFirst();
  }

  private static String name(Organization organization) {
    return organization.name().toLowerCase(Locale.ROOT);
  }
}
