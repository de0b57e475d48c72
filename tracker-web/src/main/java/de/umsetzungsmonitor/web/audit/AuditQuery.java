package de.umsetzungsmonitor.web.audit;

import de.umsetzungsmonitor.domain.history.EventKind;
import de.umsetzungsmonitor.domain.history.JournalFilter;
import de.umsetzungsmonitor.domain.history.JournalPosition;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.web.page.AddressParameters;
import de.umsetzungsmonitor.web.page.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of a history: its filters and where its page begins, as typed.
 *
 * @param kind the name of an {@link EventKind}
 * @param who a username
 * @param state an ISO code
 * @param document the address of a document
 * @param provision the address of a provision within that document
 * @param from the first day
 * @param to the last day
 * @param asOf the day at whose end a history stops that shows what held then
 * @param version of the document in which a provision is looked for; null for the one in force
 * @param after behind which entry the page begins
 */
record AuditQuery(
    @Nullable String kind,
    @Nullable String who,
    @Nullable String state,
    @Nullable String document,
    @Nullable String provision,
    @Nullable String from,
    @Nullable String to,
    @Nullable String asOf,
    @Nullable Integer version,
    @Nullable String after) {

  AuditQuery {
    kind = typed(kind);
    who = typed(who);
    state = typed(state);
    document = typed(document);
    provision = typed(provision);
    from = typedDay(from);
    to = typedDay(to);
    asOf = typedDay(asOf);
    after = typed(after);
  }

  /** What about it makes no sense: the names of parameters. */
  List<String> mistakes(LocalDate today) {
    List<String> mistakes = new ArrayList<>();
    if (provision != null && document == null) {
      mistakes.add("provision");
    }
    if (from != null && day(from) == null) {
      mistakes.add("from");
    }
    if (to != null && day(to) == null) {
      mistakes.add("to");
    } else if (from != null && to != null && from.compareTo(to) > 0) {
      mistakes.add("order");
    }
    if (asOf != null && asOfDay() == null) {
      mistakes.add("asOf");
    } else if (day(asOf) instanceof LocalDate day && day.isAfter(today)) {
      mistakes.add("future");
    }
    return mistakes;
  }

  /** The filter of the history of everything; what makes no sense is left out. */
  JournalFilter filter() {
    return new JournalFilter(
        eventKind(),
        who,
        state == null ? null : MemberState.normalizedIso2(state),
        document,
        document == null || provision == null ? null : new ProvisionAddress(document, provision),
        day(from),
        day(to));
  }

  /** The filter of a history that stops at the end of the day {@link #asOfDay}. */
  JournalFilter filter(
      @Nullable String by, @Nullable String iso2, @Nullable ProvisionAddress provision) {
    LocalDate day = asOfDay();
    return new JournalFilter(
        eventKind(),
        by == null ? who : by,
        iso2,
        provision == null ? document : null,
        provision,
        day(from),
        day == null ? day(to) : day);
  }

  /** The day at whose end the history stops; null for now. */
  public @Nullable LocalDate asOfDay() {
    return day(asOf);
  }

  private @Nullable EventKind eventKind() {
    return Arrays.stream(EventKind.values())
        .filter(each -> each.name().equals(kind))
        .findFirst()
        .orElse(null);
  }

  /** Where the page begins; null for the latest entries. */
  @Nullable JournalPosition position() {
    return Optional.ofNullable(after).flatMap(JournalPosition::read).orElse(null);
  }

  /** The same at a path, from its beginning or behind an entry; parameters in fixed order. */
  String address(String path, @Nullable JournalPosition position) {
    EventKind chosen = eventKind();
    return new AddressParameters()
        .put("kind", chosen == null ? null : chosen.name())
        .put("who", who)
        .put("state", state)
        .put("document", document)
        .put("provision", provision)
        .put("from", from)
        .put("to", to)
        .put("asOf", asOf)
        .put("version", version == null ? null : version.toString())
        .put("after", position == null ? null : position.written())
        .on(path);
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    return typed == null ? null : TypedDay.read(typed).orElse(null);
  }

  /** As addresses and fields for days write it; what is no day stays as it was typed. */
  private static @Nullable String typedDay(@Nullable String parameter) {
    LocalDate day = day(parameter);
    return day == null ? typed(parameter) : day.toString();
  }

  private static @Nullable String typed(@Nullable String parameter) {
    return parameter == null || parameter.isBlank() ? null : parameter.strip();
  }
}
