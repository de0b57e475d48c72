package de.umsetzungsmonitor.web.view;

import de.umsetzungsmonitor.domain.view.SavedView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A view, as typed.
 *
 * @param address what is kept under the name; a view that is there already has its own
 * @param shared "true" for a view that all see
 * @param replace "true" where it may take the place of a view of the same name
 */
record ViewForm(String name, String address, String shared, String replace) {

  ViewForm(
      @Nullable String name,
      @Nullable String address,
      @Nullable String shared,
      @Nullable String replace) {
    this.name = Objects.requireNonNullElse(name, "").replace("\0", "").strip();
    this.address = Objects.requireNonNullElse(address, "");
    this.shared = Objects.requireNonNullElse(shared, "false");
    this.replace = Objects.requireNonNullElse(replace, "false");
  }

  static ViewForm of(SavedView view) {
    return new ViewForm(
        view.name(), view.address().link(), Boolean.toString(view.isShared()), "false");
  }

  boolean isShared() {
    return Boolean.parseBoolean(shared);
  }

  boolean isReplacing() {
    return Boolean.parseBoolean(replace);
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
