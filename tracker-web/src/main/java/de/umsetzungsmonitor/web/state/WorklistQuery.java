package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.status.Due;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.status.WorklistFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a worklist: its filters and its page. What nobody could have chosen is passed
 * over.
 *
 * @param document the address of a document
 * @param status names of values; {@code NONE} stands for no report
 * @param check whether only what is to be checked is wanted
 * @param due the lower-case name of a {@link Due}
 * @param page counted from 1
 */
public record WorklistQuery(
    @Nullable String document,
    @Nullable List<String> status,
    @Nullable Boolean check,
    @Nullable String due,
    @Nullable Integer page) {

  static final String NO_REPORT = "NONE";

  /** The values that a filter offers: what is open, and no report. */
  static final List<String> CHOICES =
      Arrays.stream(StatusValue.values()).filter(StatusValue::isOpen).map(Enum::name).toList();

  static WorklistQuery of(@Nullable String document, List<String> status, @Nullable Due due) {
    return new WorklistQuery(
        document, status, null, due == null ? null : due.name().toLowerCase(Locale.ROOT), null);
  }

  /** All that is to be checked. */
  static WorklistQuery toCheck() {
    return new WorklistQuery(null, null, true, null, null);
  }

  /** What the filters let through. */
  public WorklistFilter filter() {
    Set<StatusValue> values = EnumSet.noneOf(StatusValue.class);
    CHOICES.stream().filter(chosen()::contains).map(StatusValue::valueOf).forEach(values::add);
    return new WorklistFilter(
        values, chosen().contains(NO_REPORT), onlyToCheck(), nearness(), chosenDocument());
  }

  /** The values that are chosen, in the order of the form. */
  public List<String> chosen() {
    List<String> chosen = new ArrayList<>(CHOICES);
    chosen.addFirst(NO_REPORT);
    chosen.retainAll(status == null ? List.of() : status);
    return chosen;
  }

  /** Whether only what is to be checked is wanted. */
  public boolean onlyToCheck() {
    return Boolean.TRUE.equals(check);
  }

  private @Nullable Due nearness() {
    return Arrays.stream(Due.values())
        .filter(near -> near.name().toLowerCase(Locale.ROOT).equals(due))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String chosenDocument() {
    return document == null || !document.matches("[a-z0-9-]+") ? null : document;
  }

  /** The page, at least the first. */
  int number() {
    return page == null ? 1 : Math.clamp(page, 1, 10_000);
  }

  /** The address of a page of a state's worklist with these filters, in fixed order. */
  String address(String iso2, int number) {
    return UriComponentsBuilder.fromPath("/states/{iso2}/worklist")
        .queryParamIfPresent("document", Optional.ofNullable(chosenDocument()))
        .queryParamIfPresent("status", Optional.of(chosen()).filter(list -> !list.isEmpty()))
        .queryParamIfPresent("check", Optional.of(onlyToCheck()).filter(only -> only))
        .queryParamIfPresent(
            "due",
            Optional.ofNullable(nearness()).map(near -> near.name().toLowerCase(Locale.ROOT)))
        .queryParamIfPresent("page", Optional.of(number).filter(n -> n > 1))
        .encode()
        .buildAndExpand(iso2)
        .toUriString();
  }
}
