package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.document.DocumentCitations;
import de.umsetzungsmonitor.domain.matrix.MatrixSelection;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.search.SearchFilters;
import de.umsetzungsmonitor.search.index.TaggedWith;
import de.umsetzungsmonitor.web.export.StateGroups;
import de.umsetzungsmonitor.web.page.TypedDay;
import de.umsetzungsmonitor.web.status.StatusName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Understands what an address of the matrix asks for. A document, a state or a day that makes no
 * sense is an error, since another matrix would be shown; any other value that nobody could have
 * chosen is passed over.
 */
@Component
class MatrixQueries {

  private final DocumentCitations citations;
  private final StateGroups groups;
  private final Clock clock;

  MatrixQueries(DocumentCitations citations, StateGroups groups, Clock clock) {
    this.citations = citations;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param errors takes one sentence per value that makes no sense; the query is of no use then
   */
  MatrixQuery read(MatrixForm form, Errors errors) {
    LocalDate asOf = day("asOf", form.asOf(), errors);
    if (asOf != null && asOf.isAfter(today())) {
      errors.rejectValue("asOf", "matrix.asOf.future");
    }
    Set<String> slugs = documents(form.document(), errors);
    Set<TaggedWith> tagged = values(TaggedWith.class, form.modality());
    Set<Addressee> addressees = values(Addressee.class, form.addressee());
    MatrixSelection selection =
        new MatrixSelection(
            slugs,
            values(Modality.class, form.modality()),
            addressees,
            tagged.contains(TaggedWith.NOTHING),
            asOf != null && asOf.isBefore(today()) ? asOf : null);
    SearchFilters search =
        new SearchFilters(
            values(Organization.class, form.organization()),
            slugs,
            kinds(form.kind()),
            tagged,
            addressees,
            years(form.year()),
            null,
            Set.of(),
            day("from", form.from(), errors),
            day("to", form.to(), errors));
    return new MatrixQuery(
        form,
        selection,
        search,
        states(form.states(), asOf, errors),
        isValue(form.status()) ? form.status() : "");
  }

  /** Today, where the tracker's days begin and end. */
  LocalDate today() {
    return Days.today(clock);
  }

  private Set<String> documents(List<String> slugs, Errors errors) {
    Set<String> known = citations.of(slugs).keySet();
    slugs.stream()
        .filter(slug -> !known.contains(slug))
        .forEach(slug -> reject(errors, "document", slug));
    return known;
  }

  private Set<String> states(List<String> names, @Nullable LocalDate asOf, Errors errors) {
    return names.isEmpty()
        ? Set.of()
        : groups.resolve(
            names, asOf == null ? today() : asOf, name -> reject(errors, "states", name));
  }

  private static @Nullable LocalDate day(String field, String typed, Errors errors) {
    if (typed.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = TypedDay.read(typed);
    if (day.isEmpty()) {
      reject(errors, field, typed);
    }
    return day.orElse(null);
  }

  /** Those on which states report; if only others are asked for, nothing of them can be shown. */
  private static Set<ProvisionKind> kinds(List<String> typed) {
    Set<ProvisionKind> asked = values(ProvisionKind.class, typed);
    Set<ProvisionKind> shown = EnumSet.copyOf(ProvisionKind.reportable());
    shown.retainAll(asked);
    return asked.isEmpty() ? ProvisionKind.reportable() : shown.isEmpty() ? asked : shown;
  }

  private static boolean isValue(String status) {
    return status.equals(StatusName.NO_REPORT)
        || Stream.of(StatusValue.values()).anyMatch(value -> value.name().equals(status));
  }

  private static Set<Integer> years(List<String> typed) {
    return typed.stream()
        .filter(year -> year.matches("\\d{4}"))
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> Set<E> values(Class<E> type, Collection<String> names) {
    Set<E> values = EnumSet.noneOf(type);
    Stream.of(type.getEnumConstants())
        .filter(value -> new HashSet<>(names).contains(value.name()))
        .forEach(values::add);
    return values;
  }

  private static void reject(Errors errors, String field, String value) {
    errors.rejectValue(field, "matrix." + field + ".unknown", new Object[] {value}, null);
  }
}
