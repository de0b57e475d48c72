package de.umsetzungsmonitor.web.binding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.binding.Binding;
import de.umsetzungsmonitor.domain.binding.BindingBasis;
import de.umsetzungsmonitor.domain.binding.BindingDecision;
import de.umsetzungsmonitor.domain.binding.BindingDecisions;
import de.umsetzungsmonitor.domain.binding.StateBinding;
import de.umsetzungsmonitor.domain.binding.StateBindings;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.web.binding.BindingPage.Row;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Loads the page of the bound states in a fixed number of queries. */
@Component
class BindingPages {

  /** How many decisions a page shows. */
  private static final int SHOWN = 20;

  private final PolicyDocuments documents;
  private final ProvisionTexts texts;
  private final MemberStates states;
  private final Binding binding;
  private final BindingDecisions decisions;
  private final StateBindings bindings;
  private final DisplayNames names;
  private final Clock clock;

  BindingPages(
      PolicyDocuments documents,
      ProvisionTexts texts,
      MemberStates states,
      Binding binding,
      BindingDecisions decisions,
      StateBindings bindings,
      DisplayNames names,
      Clock clock) {
    this.documents = documents;
    this.texts = texts;
    this.states = states;
    this.binding = binding;
    this.decisions = decisions;
    this.bindings = bindings;
    this.names = names;
    this.clock = clock;
  }

  /**
   * The page of the version in force.
   *
   * @param before the id of the decision before which the history begins; null for its end
   */
  BindingPage page(String slug, @Nullable Long before) {
    PolicyDocument document = documents.get(slug);
    BindingBasis basis = binding.basis(slug);
    Optional<BindingDecision> basisDecision = decisions.onBasis(slug);
    List<MemberState> all = sorted(states.findAll());
    List<Row> rows = rows(bindings.of(document), all);
    List<BindingDecision> history =
        decisions.history(
            slug, Objects.requireNonNullElse(before, Long.MAX_VALUE), Limit.of(SHOWN + 1));
    List<BindingDecision> shown = history.stream().limit(SHOWN).toList();
    return new BindingPage(
        document,
        basis,
        basisDecision.orElse(null),
        day(document, basis),
        rows,
        rows.stream().filter(row -> row.binding().bound()).count(),
        texts.counted(document.id()).size(),
        shown,
        history.size() > SHOWN ? shown.getLast().id() : null,
        all,
        names.of(people(rows, Stream.concat(basisDecision.stream(), shown.stream()))));
  }

  private static List<MemberState> sorted(List<MemberState> states) {
    Locale locale = LocaleContextHolder.getLocale();
    Collator alphabet = Collator.getInstance(locale);
    return states.stream()
        .sorted(Comparator.comparing(state -> state.name(locale), alphabet::compare))
        .toList();
  }

  private static List<Row> rows(List<StateBinding> bindings, List<MemberState> sorted) {
    Map<String, StateBinding> byState =
        bindings.stream().collect(toMap(StateBinding::iso2, Function.identity()));
    return sorted.stream()
        .flatMap(state ->
            Stream.ofNullable(byState.get(state.iso2())).map(binding -> new Row(state, binding)))
        .sorted(Comparator.comparing(Row::isUsual))
        .toList();
  }

  private LocalDate day(PolicyDocument document, BindingBasis basis) {
    LocalDate adoptedOn = document.metadata().adoptedOn();
    if (basis == BindingBasis.TODAY) {
      return Days.today(clock);
    }
    return adoptedOn != null ? adoptedOn : LocalDate.ofInstant(document.ingestedAt(), Days.ZONE);
  }

  private static Set<String> people(List<Row> rows, Stream<BindingDecision> decisions) {
    return Stream.concat(
            rows.stream()
                .map(row -> row.binding().special())
                .filter(Objects::nonNull)
                .map(StateBinding.Special::by),
            decisions.map(BindingDecision::decidedBy))
        .collect(toSet());
  }
}
