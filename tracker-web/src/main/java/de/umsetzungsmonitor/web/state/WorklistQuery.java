package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.status.Due;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.status.WorklistCursor;
import de.umsetzungsmonitor.domain.status.WorklistFilter;
import de.umsetzungsmonitor.domain.status.WorklistOrder;
import de.umsetzungsmonitor.domain.status.WorklistReason;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.web.status.StatusName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a worklist: its filters, its order and where it begins. What nobody could have
 * chosen is passed over.
 *
 * @param document the slug of a document, or what no document is called
 * @param status names of values; {@code NONE} stands for no report
 * @param modality the name of a {@link Modality}
 * @param addressee the name of an {@link Addressee}
 * @param authority who is in charge; {@value #NOBODY} stands for reports that name nobody
 * @param evidence {@code none} for what nothing supports
 * @param why the lower-case name of a {@link WorklistReason}, or {@value #CONTRADICTORY}
 * @param check the same as {@code why=to_check}, in addresses of old
 * @param due the lower-case name of a {@link Due}
 * @param sort the lower-case name of a {@link WorklistOrder}
 * @param after from which item on, opaque to people
 * @param before up to which item, opaque to people
 */
public record WorklistQuery(
    @Nullable String document,
    @Nullable List<String> status,
    @Nullable String modality,
    @Nullable String addressee,
    @Nullable String authority,
    @Nullable String evidence,
    @Nullable String why,
    @Nullable Boolean check,
    @Nullable String due,
    @Nullable String sort,
    @Nullable String after,
    @Nullable String before) {

  static final String NOBODY = "-";
  static final String CONTRADICTORY = "contradictory";

  /** What a form offers as the reason why something is listed. */
  static final List<String> REASONS =
      List.of("to_check", "stale", CONTRADICTORY, "unproven", "point_open", "points_settled");

  private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,18})_(\\d{1,18})");

  /** The list without filters. */
  static final WorklistQuery ALL = new WorklistQuery(List.of(), null, null);

  private WorklistQuery(List<String> status, @Nullable String why, @Nullable String due) {
    this(null, status, null, null, null, null, why, null, due, null, null, null);
  }

  /** All that has one of these values. */
  static WorklistQuery ofStatus(String... names) {
    return new WorklistQuery(List.of(names), null, null);
  }

  /** All that is listed for a reason, as {@code why} names it. */
  static WorklistQuery ofReason(String why) {
    return new WorklistQuery(List.of(), why, null);
  }

  /** All that is due then. */
  static WorklistQuery ofDue(Due due) {
    return new WorklistQuery(List.of(), null, lower(due));
  }

  /** Which items are wanted. */
  public WorklistFilter filter() {
    Set<StatusValue> values = EnumSet.noneOf(StatusValue.class);
    chosen().stream()
        .filter(name -> !name.equals(StatusName.NO_REPORT))
        .map(StatusValue::valueOf)
        .forEach(values::add);
    return new WorklistFilter(
        chosenDocument(),
        values,
        chosen().contains(StatusName.NO_REPORT),
        named(Modality.values(), modality, false),
        named(Addressee.values(), addressee, false),
        chosenAuthority() == null ? null : chosenAuthority().equals(NOBODY) ? "" : authority,
        onlyWithoutEvidence(),
        reasons(),
        named(Due.values(), due, true));
  }

  /** In which order they are wanted. */
  public WorklistOrder order() {
    WorklistOrder order = named(WorklistOrder.values(), sort, true);
    return order == null ? WorklistOrder.URGENCY : order;
  }

  /** From where on; null for the beginning. */
  @Nullable WorklistCursor cursor() {
    boolean backwards = before != null;
    Matcher cursor = CURSOR.matcher(Optional.ofNullable(backwards ? before : after).orElse(""));
    return cursor.matches()
        ? new WorklistCursor(
            Long.parseLong(cursor.group(1)), Long.parseLong(cursor.group(2)), backwards)
        : null;
  }

  /** The values that are chosen, in the order of the form. */
  public List<String> chosen() {
    List<String> chosen = choices();
    chosen.retainAll(status == null ? List.of() : status);
    return chosen;
  }

  /** The values that a filter offers, no report before them. */
  static List<String> choices() {
    List<String> choices = new ArrayList<>();
    choices.add(StatusName.NO_REPORT);
    Arrays.stream(StatusValue.values()).map(Enum::name).forEach(choices::add);
    return choices;
  }

  /** Whether only what nothing supports is wanted. */
  public boolean onlyWithoutEvidence() {
    return "none".equals(evidence);
  }

  /** The reason that is chosen, as {@link #REASONS} names it; null for none. */
  public @Nullable String chosenReason() {
    String reason = why == null && Boolean.TRUE.equals(check) ? "to_check" : why;
    return reason != null && REASONS.contains(reason) ? reason : null;
  }

  private Set<WorklistReason> reasons() {
    String reason = chosenReason();
    if (reason == null) {
      return Set.of();
    }
    return reason.equals(CONTRADICTORY)
        ? WorklistReason.CONTRADICTIONS
        : Set.of(WorklistReason.valueOf(reason.toUpperCase(Locale.ROOT)));
  }

  private @Nullable String chosenDocument() {
    return document == null || document.isBlank() || document.contains("\0") ? null : document;
  }

  private @Nullable String chosenAuthority() {
    return authority == null || authority.isBlank() || authority.contains("\0") ? null : authority;
  }

  private static <E extends Enum<E>> @Nullable E named(
      E[] values, @Nullable String name, boolean lower) {
    return Arrays.stream(values)
        .filter(value -> (lower ? lower(value) : value.name()).equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The address of the list from its beginning. */
  public String address(String iso2) {
    return address("/states/{iso2}/worklist", iso2, null);
  }

  /**
   * The address of the whole list in another form with the same filters.
   *
   * @param form what stands behind the address of the page, such as {@code .xlsx}
   */
  public String address(String iso2, String form) {
    return address("/states/{iso2}/worklist" + form, iso2, null);
  }

  /** The address of another part of the list. */
  String address(String iso2, @Nullable WorklistCursor cursor) {
    return address("/states/{iso2}/worklist", iso2, cursor);
  }

  /** The address of this part of the list, or of what is done below it. */
  String here(String iso2, String action) {
    return address("/states/{iso2}/worklist" + action, iso2, cursor());
  }

  /** The address under which the list is kept as a view. */
  String kept(String iso2) {
    return address("/worklist?state={iso2}", iso2, null);
  }

  /** Filters and order, in fixed order. */
  private String address(String path, String iso2, @Nullable WorklistCursor cursor) {
    WorklistFilter filter = filter();
    UriComponentsBuilder address = UriComponentsBuilder.fromUriString(path);
    if (filter.document() != null) {
      address.queryParam("document", "{document}");
    }
    if (!chosen().isEmpty()) {
      address.queryParam("status", chosen());
    }
    add(address, "modality", filter.modality());
    add(address, "addressee", filter.addressee());
    String inCharge = chosenAuthority();
    if (inCharge != null) {
      address.queryParam("authority", "{authority}");
    }
    add(address, "evidence", onlyWithoutEvidence() ? "none" : null);
    add(address, "why", chosenReason());
    add(address, "due", filter.due() == null ? null : lower(filter.due()));
    add(address, "sort", order() == WorklistOrder.URGENCY ? null : lower(order()));
    if (cursor != null) {
      address.queryParam(
          cursor.backwards() ? "before" : "after", cursor.key() + "_" + cursor.provision());
    }
    Map<String, @Nullable Object> typed = new HashMap<>();
    typed.put("iso2", iso2);
    typed.put("document", filter.document());
    typed.put("authority", inCharge);
    return address.encode().buildAndExpand(typed).toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }
}
