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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What people are reminded of, in two queries however many states they coordinate. */
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
    Map<String, WorklistSlice> slices =
        worklist.slices(account.states(), filter, WorklistOrder.URGENCY, limit, today);
    List<OfState> all = new ArrayList<>();
    for (MemberState state : states.findByIso2In(account.states())) {
      WorklistSlice slice = slices.get(state.iso2());
      if (slice != null && !slice.items().isEmpty()) {
        all.add(new OfState(state, slice));
      }
    }
    all.sort(Comparator.comparing(each -> each.state().iso2()));
    return all;
  }

  private static WorklistFilter filter(Set<WorklistReason> reasons) {
    return new WorklistFilter(null, Set.of(), false, null, null, null, false, reasons, null);
  }
}
