package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.DocumentCitations;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.status.StateNotAllowed;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.web.page.TypedDay;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Understands what an address asks to export, or says which part of it makes no sense. */
@Component
class ExportSelections {

  private final DocumentCitations citations;
  private final StateGroups groups;
  private final Clock clock;

  ExportSelections(DocumentCitations citations, StateGroups groups, Clock clock) {
    this.citations = citations;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * What is asked for, within what the account may see.
   *
   * @param usual which provisions are meant where the address does not say
   * @param errors takes one sentence per value that makes no sense; the selection is of no use then
   * @throws StateNotAllowed if a coordinator asks for states of others
   */
  StatusSelection read(ExportForm form, SignedIn me, ExportScope usual, Errors errors) {
    LocalDate asOf = asOf(form.asOf(), errors);
    StatusSelection selection =
        new StatusSelection(
            asOf,
            documents(form.document(), errors),
            values(Organization.class, "organization", form.organization(), errors),
            groups.resolve(form.states(), asOf, name -> reject(errors, "states", name)),
            values(ProvisionKind.class, "kind", form.kind(), errors),
            values(Modality.class, "modality", form.modality(), errors),
            values(Addressee.class, "addressee", form.addressee(), errors),
            scope(form, usual, errors) == ExportScope.COUNTING);
    return errors.hasErrors() || me.has(Role.AUDITOR)
        ? selection
        : selection.restrictedTo(me.getUsername(), me.getStates());
  }

  /** The dialect that is asked for, or else the usual one. */
  CsvDialect dialect(ExportForm form, CsvDialect usual, Errors errors) {
    if (form.dialect().isEmpty()) {
      return usual;
    }
    return CsvDialect.of(form.dialect())
        .orElseGet(() -> {
          reject(errors, "dialect", form.dialect());
          return usual;
        });
  }

  /** The format that is asked for, or else that of the dialect. */
  ExportFormat format(ExportForm form, Errors errors) {
    String name = form.format().isEmpty() ? form.dialect() : form.format();
    if (name.isEmpty()) {
      return ExportFormat.EXCEL_DE;
    }
    return ExportFormat.of(name)
        .orElseGet(() -> {
          reject(errors, "format", name);
          return ExportFormat.EXCEL_DE;
        });
  }

  private static ExportScope scope(ExportForm form, ExportScope usual, Errors errors) {
    if (form.scope().isEmpty()) {
      return usual;
    }
    return ExportScope.of(form.scope())
        .orElseGet(() -> {
          reject(errors, "scope", form.scope());
          return usual;
        });
  }

  /** Today, where the tracker's days begin and end. */
  LocalDate today() {
    return Days.today(clock);
  }

  private LocalDate asOf(String typed, Errors errors) {
    LocalDate today = today();
    if (typed.isEmpty()) {
      return today;
    }
    Optional<LocalDate> day = TypedDay.read(typed);
    if (day.isEmpty()) {
      reject(errors, "asOf", typed);
    } else if (day.get().isAfter(today)) {
      errors.rejectValue("asOf", "export.asOf.future");
    }
    return day.orElse(today);
  }

  private Set<String> documents(List<String> slugs, Errors errors) {
    Set<String> known = citations.of(slugs).keySet();
    slugs.stream()
        .filter(slug -> !known.contains(slug))
        .forEach(slug -> reject(errors, "document", slug));
    return Set.copyOf(slugs);
  }

  private static <E extends Enum<E>> Set<E> values(
      Class<E> type, String field, List<String> names, Errors errors) {
    Set<E> values = new HashSet<>();
    for (String name : names) {
      try {
        values.add(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        reject(errors, field, name);
      }
    }
    return values;
  }

  private static void reject(Errors errors, String field, String value) {
    errors.rejectValue(field, "export." + field + ".unknown", new Object[] {value}, null);
  }
}
