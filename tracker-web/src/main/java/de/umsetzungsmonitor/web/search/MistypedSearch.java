package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.web.page.AddressParameters;
import de.umsetzungsmonitor.web.page.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.validation.Errors;

/**
 * A search of whose parameters some cannot be read as they were typed.
 *
 * @param address of the same search with those that can; days are meant as people type them
 * @param lost the others, as {@code year=abc}
 */
record MistypedSearch(String address, List<String> lost) {

  private static final Set<String> DAYS = Set.of("from", "to");

  static MistypedSearch of(Map<String, String[]> typed, Errors errors) {
    AddressParameters kept = new AddressParameters();
    List<String> lost = new ArrayList<>();
    typed.forEach((name, values) -> {
      Optional<LocalDate> day = DAYS.contains(name) ? TypedDay.read(values[0]) : Optional.empty();
      if (!errors.hasFieldErrors(name)) {
        kept.put(name, List.of(values));
      } else if (day.isPresent()) {
        kept.put(name, List.of(day.get().toString()));
      } else {
        lost.add(name + "=" + String.join(",", values));
      }
    });
    return new MistypedSearch(kept.on("/search"), lost);
  }
}
