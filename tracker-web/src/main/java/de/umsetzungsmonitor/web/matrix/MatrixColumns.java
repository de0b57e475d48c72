package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.matrix.StateGroup;
import de.umsetzungsmonitor.domain.state.MemberState;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a matrix: states side by side or, if there are many, those of one group side by
 * side and the other groups summarised.
 *
 * @param all every state of the matrix
 * @param open the states side by side
 * @param groups the groups into which all fall; empty if they are not divided
 * @param chosen the group whose states are side by side; null if none is
 * @param parts what a large group is shown in, one after the other; a single one if it is small
 * @param part which of them is open, counted from 1
 */
record MatrixColumns(
    List<Column> all,
    List<Column> open,
    List<Group> groups,
    @Nullable Group chosen,
    List<List<Column>> parts,
    int part) {

  /** Opens no group. */
  static final String ALL_GROUPS = "all";

  /** Divides into no groups. */
  static final String NO_GROUPS = "none";

  /** So many states can stand side by side: no organization but the United Nations has more. */
  private static final int SIDE_BY_SIDE = 60;

  /** So many states of a group can stand beside the other groups. */
  private static final int BESIDE_GROUPS = 20;

  /**
   * A state.
   *
   * @param own whether the reader coordinates it
   */
  record Column(String iso2, String name, boolean own) {

    /** Its abbreviation above the column. */
    public String code() {
      return MemberState.shownCode(iso2);
    }
  }

  /** States that belong together. */
  record Group(StateGroup name, List<Column> states) {

    /** Its name in addresses. */
    public String parameter() {
      return name.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The columns for these states, in their order.
   *
   * @param group as the address names it; blank for what suits the number of states and the reader
   * @param part as the address names it
   */
  static MatrixColumns of(List<Column> all, String group, int part) {
    boolean divided = group.isEmpty() ? all.size() > SIDE_BY_SIDE : !group.equals(NO_GROUPS);
    List<Group> groups = divided || all.size() > SIDE_BY_SIDE ? groups(all) : List.of();
    if (groups.size() < 2) {
      return new MatrixColumns(all, all, List.of(), null, List.of(all), 1);
    }
    Group chosen = group.equals(ALL_GROUPS) ? null : chosen(groups, group);
    List<List<Column>> parts = chosen == null ? List.of(List.of()) : parts(chosen.states());
    int number = Math.min(part, parts.size());
    return new MatrixColumns(all, parts.get(number - 1), groups, chosen, parts, number);
  }

  /** The number of the first open state within its group, counted from 1. */
  public int first() {
    return parts.subList(0, part - 1).stream().mapToInt(List::size).sum() + 1;
  }

  /** The number of the last open state within its group. */
  public int last() {
    return first() + open.size() - 1;
  }

  /** The groups that are summarised. */
  public List<Group> summarised() {
    return groups.stream().filter(group -> !group.equals(chosen)).toList();
  }

  /** Whether the states could as well be divided into groups, or stand side by side. */
  public boolean isDivisible() {
    return all.size() <= SIDE_BY_SIDE && all.size() > BESIDE_GROUPS && groups(all).size() > 1;
  }

  private static List<Group> groups(List<Column> all) {
    return StateGroup.of(all.stream().map(Column::iso2).toList()).stream()
        .map(name ->
            new Group(
                name, all.stream().filter(state -> name.states().contains(state.iso2())).toList()))
        .toList();
  }

  private static Group chosen(List<Group> groups, String name) {
    return groups.stream()
        .filter(group -> group.parameter().equals(name))
        .findFirst()
        .or(() ->
            groups.stream()
                .filter(group -> group.states().stream().anyMatch(Column::own))
                .findFirst())
        .orElse(groups.getFirst());
  }

  /** Parts that are as large as each other, or one smaller. */
  private static List<List<Column>> parts(List<Column> states) {
    int count = Math.ceilDiv(states.size(), BESIDE_GROUPS);
    return IntStream.range(0, count)
        .mapToObj(i -> states.subList(i * states.size() / count, (i + 1) * states.size() / count))
        .toList();
  }
}
