package de.umsetzungsmonitor.domain.binding;

/** What people say of a single state and a text. */
public enum BindingRule {
  /** Bound, member or not. */
  INCLUDED,
  /** Not bound, member or not. */
  EXEMPT,
  /** Bound if it is a member: what holds where nobody said anything. */
  MEMBERSHIP
}
