package de.umsetzungsmonitor.web.provision;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Implementation;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Row;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the bound states report on a provision, arranged for its page. */
@Component
class Implementations {

  /** The largest organization whose members are listed without being asked for. */
  private static final int LISTED = 60;

  private final MemberStates states;
  private final StatusReports reports;

  Implementations(MemberStates states, StatusReports reports) {
    this.states = states;
    this.reports = reports;
  }

  /** All bound states; of many, only those that reported and the reader's own unless all. */
  Implementation of(Provision provision, SignedIn me, boolean all) {
    PolicyDocument document = provision.document();
    List<MemberState> bound = states.boundBy(document.id());
    Map<String, StatusReport> said =
        reports.findByProvision(provision).stream()
            .collect(Collectors.toMap(report -> report.state().iso2(), Function.identity()));
    List<Row> rows =
        bound.stream()
            .map(state -> row(state, said.get(state.iso2()), me))
            .sorted(order())
            .toList();
    List<Row> shown =
        all || bound.size() <= LISTED
            ? rows
            : rows.stream().filter(row -> row.own() || row.entry() != null).toList();
    return new Implementation(
        bound.size(),
        StatusBar.of(counts(rows), bound.size()),
        shown,
        (long) rows.size() - shown.size());
  }

  private static Row row(MemberState state, @Nullable StatusReport report, SignedIn me) {
    return new Row(
        state.iso2(),
        state.name(LocaleContextHolder.getLocale()),
        me.coordinates(state.iso2()),
        report == null ? null : report.entry(),
        report == null ? null : report.changedAt(),
        report == null ? null : report.confirmedAt(),
        report == null ? 0 : report.version(),
        report != null && report.isToCheck());
  }

  private static Map<StatusValue, Long> counts(List<Row> rows) {
    return rows.stream()
        .map(Row::entry)
        .filter(Objects::nonNull)
        .collect(groupingBy(entry -> entry.value(), counting()));
  }

  private static Comparator<Row> order() {
    Locale locale = LocaleContextHolder.getLocale();
    return Comparator.comparing((Row row) -> !row.own())
        .thenComparing(row -> row.entry() == null)
        .thenComparing(Row::name, Collator.getInstance(locale)::compare);
  }
}
