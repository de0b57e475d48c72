package de.umsetzungsmonitor.web.view;

import de.umsetzungsmonitor.domain.view.SavedView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A view, as typed.
 *
 * @param replace whether it may take the place of a view of the same name
 * @param address what is kept under the name; a view that is there already has its own
 */
record ViewForm(String name, String address, Boolean shared, Boolean replace) {

  ViewForm(
      @Nullable String name,
      @Nullable String address,
      @Nullable Boolean shared,
      @Nullable Boolean replace) {
    this.name = Objects.requireNonNullElse(name, "").replace("\0", "").strip();
    this.address = Objects.requireNonNullElse(address, "");
    this.shared = Boolean.TRUE.equals(shared);
    this.replace = Boolean.TRUE.equals(replace);
  }

  static ViewForm of(SavedView view) {
    return new ViewForm(view.name(), view.address().link(), view.isShared(), false);
  }

  /** Says what is wrong with the name. */
  void check(Errors errors) {
    if (name.isEmpty()) {
      errors.rejectValue("name", "view.name.missing");
    } else if (name.length() > SavedView.LONGEST_NAME) {
      errors.rejectValue("name", "view.name.long", new Object[] {SavedView.LONGEST_NAME}, null);
    }
  }
}
