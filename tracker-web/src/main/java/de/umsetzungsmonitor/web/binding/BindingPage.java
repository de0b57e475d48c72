package de.umsetzungsmonitor.web.binding;

import de.umsetzungsmonitor.domain.binding.BindingBasis;
import de.umsetzungsmonitor.domain.binding.BindingDecision;
import de.umsetzungsmonitor.domain.binding.BindingRule;
import de.umsetzungsmonitor.domain.binding.StateBinding;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.state.MemberState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of the bound states shows.
 *
 * @param basisDecision what people last decided about the basis; null if nobody did
 * @param day whose members are bound
 * @param rows the states that are bound or were, those in front that people decided about
 * @param bound how many of them are bound
 * @param counted on how many provisions they are to report
 * @param history the decisions, the youngest first
 * @param older where the next older ones go on; null if there are none
 * @param states all that there are, by name
 * @param names display names by username
 */
record BindingPage(
    PolicyDocument document,
    BindingBasis basis,
    @Nullable BindingDecision basisDecision,
    LocalDate day,
    List<Row> rows,
    long bound,
    int counted,
    List<BindingDecision> history,
    @Nullable Long older,
    List<MemberState> states,
    Map<String, String> names) {

  /** A state with how the text stands to it. */
  record Row(MemberState state, StateBinding binding) {

    /** What an analyst is offered: the way back from a decision, or the other way. */
    public BindingRule offered() {
      if (binding.special() != null) {
        return BindingRule.MEMBERSHIP;
      }
      return binding.bound() ? BindingRule.EXEMPT : BindingRule.INCLUDED;
    }

    /** Whether nothing but its membership has to be said. */
    boolean isUsual() {
      return binding.bound() && binding.special() == null;
    }
  }

  /** Whether the members of today are bound. */
  public boolean isToday() {
    return basis == BindingBasis.TODAY;
  }

  /** How many reports there can be: counted provisions times bound states. */
  public long owed() {
    return counted * bound;
  }

  /** What somebody is called; the username itself if there is no such account any more. */
  public String name(String username) {
    return names.getOrDefault(username, username);
  }

  /** A state that the page shows, by its ISO code. */
  public MemberState state(String iso2) {
    return states.stream().filter(each -> each.iso2().equals(iso2)).findFirst().orElseThrow();
  }
}
