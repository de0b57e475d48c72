package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.domain.status.Due;
import de.umsetzungsmonitor.domain.status.Worklist;
import de.umsetzungsmonitor.domain.status.WorklistCount;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what waits for somebody, by roles and states. */
@Component
class Tasks {

  private final Worklist worklist;
  private final TagsInForce tags;

  Tasks(Worklist worklist, TagsInForce tags) {
    this.worklist = worklist;
    this.tags = tags;
  }

  /**
   * The tasks of an account, those with a due date first.
   *
   * @param stateNames names of at least the account's states by ISO code
   */
  List<Task> of(
      SignedIn me,
      List<DocumentProgress> documents,
      Map<String, String> stateNames,
      LocalDate today) {
    List<Task> tasks = new ArrayList<>();
    if (me.has(Role.COORDINATOR)) {
      List<WorklistCount> counts =
          worklist.counts(me.getStates(), today).stream().filter(WorklistCount::isOpen).toList();
      for (String iso2 : me.getStates()) {
        List<WorklistCount> own =
            counts.stream().filter(count -> count.iso2().equals(iso2)).toList();
        tasks.addAll(reports(iso2, stateNames.getOrDefault(iso2, iso2), own));
      }
    }
    if (me.has(Role.ANALYST)) {
      Map<String, Long> missing = tags.missing();
      documents.stream()
          .filter(document -> missing.containsKey(document.slug()))
          .map(document -> untagged(document, missing.getOrDefault(document.slug(), 0L)))
          .forEach(tasks::add);
    }
    if (me.has(Role.AUDITOR)) {
      tasks.add(new Task(Task.Kind.EXPORT, "", null, null, "/exports"));
    }
    return List.copyOf(tasks);
  }

  private static List<Task> reports(String iso2, String state, List<WorklistCount> counts) {
    String address = "/states/" + iso2 + "/worklist";
    List<@Nullable Task> tasks = new ArrayList<>();
    tasks.add(
        report(
            Task.Kind.OVERDUE,
            state,
            counts,
            count -> count.due() == Due.OVERDUE,
            address + "?due=overdue"));
    tasks.add(
        report(
            Task.Kind.SOON,
            state,
            counts,
            count -> count.due() == Due.SOON,
            address + "?due=soon"));
    tasks.add(
        report(
            Task.Kind.WITHOUT_REPORT,
            state,
            counts,
            count -> count.value() == null,
            address + "?status=NONE"));
    return tasks.stream().filter(Objects::nonNull).toList();
  }

  private static @Nullable Task report(
      Task.Kind kind,
      String state,
      List<WorklistCount> counts,
      Predicate<WorklistCount> wanted,
      String address) {
    List<WorklistCount> these = counts.stream().filter(wanted).toList();
    LocalDate nextDue =
        these.stream()
            .map(WorklistCount::nextDue)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    long count = these.stream().mapToLong(WorklistCount::provisions).sum();
    return count == 0 ? null : new Task(kind, state, count, nextDue, address);
  }

  private static Task untagged(DocumentProgress document, Long count) {
    return new Task(
        Task.Kind.UNTAGGED, document.citation(), count, null, "/documents/" + document.slug());
  }
}
