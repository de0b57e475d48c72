package de.umsetzungsmonitor.web.reminder;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.Worklist;
import de.umsetzungsmonitor.domain.status.WorklistFilter;
import de.umsetzungsmonitor.domain.status.WorklistOrder;
import de.umsetzungsmonitor.domain.status.WorklistReason;
import de.umsetzungsmonitor.domain.status.WorklistSlice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What people are reminded of, for each state that they coordinate. */
@Component
class DueItems {

  /** What is open anyway is no reason to write to somebody. */
  private static final Set<WorklistReason> PRESSING =
      EnumSet.complementOf(EnumSet.of(WorklistReason.NO_REPORT, WorklistReason.OPEN));

  private final MemberStates states;
  private final Worklist worklist;

  DueItems(MemberStates states, Worklist worklist) {
    this.states = states;
    this.worklist = worklist;
  }

  /** The most urgent items of a state, and how many there are. */
  record OfState(MemberState state, WorklistSlice slice) {}

  /** All that presses: overdue, due soon, stale, contradictory or to be checked. */
  List<OfState> pressing(Account account, int limit, LocalDate today) {
    return of(account, filter(PRESSING), limit, today);
  }

  /** All that is listed, what has a due date first. */
  List<OfState> byDueDate(Account account, int limit, LocalDate today) {
    return of(account, WorklistFilter.NONE, limit, today);
  }

  /** States on which there is nothing to say are missing. */
  private List<OfState> of(Account account, WorklistFilter filter, int limit, LocalDate today) {
    if (!account.roles().contains(Role.COORDINATOR)) {
      return List.of();
    }
    return states.findByIso2In(account.states()).stream()
        .sorted(Comparator.comparing(MemberState::iso2))
        .map(state ->
            new OfState(
                state,
                worklist.slice(state.iso2(), filter, WorklistOrder.URGENCY, null, limit, today)))
        .filter(each -> !each.slice().items().isEmpty())
        .toList();
  }

  private static WorklistFilter filter(Set<WorklistReason> reasons) {
    return new WorklistFilter(null, Set.of(), false, null, null, null, false, reasons, null);
  }
}
