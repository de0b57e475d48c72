package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.review.ReviewList;
import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.domain.status.Due;
import de.umsetzungsmonitor.domain.status.Worklist;
import de.umsetzungsmonitor.domain.status.WorklistCount;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what waits for somebody, by roles and states. */
@Component
class Tasks {

  private final Worklist worklist;
  private final TagsInForce tags;
  private final Uploads uploads;
  private final ReviewList review;

  Tasks(Worklist worklist, TagsInForce tags, Uploads uploads, ReviewList review) {
    this.worklist = worklist;
    this.tags = tags;
    this.uploads = uploads;
    this.review = review;
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
      long ready = uploads.countByStateIn(EnumSet.of(UploadState.READY));
      if (ready > 0) {
        tasks.add(new Task(Task.Kind.UPLOADS, "", ready, null, "/ingest"));
      }
      long suggested = review.open();
      if (suggested > 0) {
        tasks.add(new Task(Task.Kind.REVIEW, "", suggested, null, "/review"));
      }
      tasks.addAll(perDocument(Task.Kind.TAGS_TO_CHECK, documents, tags.toCheck(), "?check=true"));
      tasks.addAll(perDocument(Task.Kind.UNTAGGED, documents, tags.missing(), ""));
    }
    if (me.has(Role.AUDITOR)) {
      tasks.add(new Task(Task.Kind.EXPORT, "", null, null, "/exports"));
    }
    return List.copyOf(tasks);
  }

  private static List<Task> reports(String iso2, String state, List<WorklistCount> counts) {
    String address = "/states/" + iso2 + "/worklist";
    return Stream.of(
            report(Task.Kind.OVERDUE, state, due(counts, Due.OVERDUE), address + "?due=overdue"),
            report(Task.Kind.SOON, state, due(counts, Due.SOON), address + "?due=soon"),
            report(
                Task.Kind.WITHOUT_REPORT,
                state,
                counts.stream().filter(count -> count.value() == null).toList(),
                address + "?status=NONE"),
            report(
                Task.Kind.TO_CHECK,
                state,
                counts.stream().filter(WorklistCount::toCheck).toList(),
                address + "?check=true"))
        .filter(task -> task.count() != null && task.count() > 0)
        .toList();
  }

  private static List<WorklistCount> due(List<WorklistCount> counts, Due due) {
    return counts.stream().filter(count -> count.due() == due).toList();
  }

  private static Task report(
      Task.Kind kind, String state, List<WorklistCount> counts, String address) {
    LocalDate nextDue =
        counts.stream()
            .map(WorklistCount::nextDue)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    long count = counts.stream().mapToLong(WorklistCount::provisions).sum();
    return new Task(kind, state, count, nextDue, address);
  }

  private static List<Task> perDocument(
      Task.Kind kind, List<DocumentProgress> documents, Map<String, Long> counts, String filter) {
    return documents.stream()
        .filter(document -> counts.containsKey(document.slug()))
        .map(document ->
            new Task(
                kind,
                document.citation(),
                counts.get(document.slug()),
                null,
                "/documents/" + document.slug() + filter))
        .toList();
  }
}
