package de.umsetzungsmonitor.web.binding;

import de.umsetzungsmonitor.domain.binding.BindingRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is to hold for one state, as typed.
 *
 * @param state its ISO code
 * @param rule the name of a rule
 */
record RuleForm(String state, String rule, String reason) {

  RuleForm(@Nullable String state, @Nullable String rule, @Nullable String reason) {
    this.state = Typed.text(state);
    this.rule = Typed.text(rule);
    this.reason = Typed.text(reason);
  }

  static RuleForm empty() {
    return new RuleForm(null, null, null);
  }

  /** The rule, if one was chosen. */
  Optional<BindingRule> chosen() {
    return Typed.constant(BindingRule.class, rule);
  }

  /** Says what is wrong at first sight. */
  void check(Errors errors) {
    if (chosen().isEmpty()) {
      errors.rejectValue("rule", "binding.error.rule");
    }
    Typed.checkReason(reason, errors);
  }
}
