package de.umsetzungsmonitor.domain.binding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a text stands to one state.
 *
 * @param bound whether it binds the state
 * @param special what people decided about the state; null if its membership decides
 * @param reports how many reports of the state there are; they count while it is bound
 */
public record StateBinding(String iso2, boolean bound, @Nullable Special special, long reports) {

  /**
   * A rule for the state alone.
   *
   * @param rule INCLUDED or EXEMPT
   * @param at from when on the rule holds
   * @param by the username of who decided
   */
  public record Special(BindingRule rule, String reason, Instant at, String by) {}
}
