package de.umsetzungsmonitor.web.binding;

import de.umsetzungsmonitor.domain.binding.BindingBasis;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Another basis, as typed.
 *
 * @param basis the name of a basis
 */
record BasisForm(String basis, String reason) {

  BasisForm(@Nullable String basis, @Nullable String reason) {
    this.basis = Typed.text(basis);
    this.reason = Typed.text(reason);
  }

  static BasisForm of(BindingBasis basis) {
    return new BasisForm(basis.name(), "");
  }

  /** The basis, if one was chosen. */
  Optional<BindingBasis> chosen() {
    return Typed.constant(BindingBasis.class, basis);
  }

  /** Says what is wrong at first sight. */
  void check(Errors errors) {
    if (chosen().isEmpty()) {
      errors.rejectValue("basis", "binding.error.basis");
    }
    Typed.checkReason(reason, errors);
  }
}
