package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.review.ReviewList;
import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.domain.status.StateDuties;
import de.umsetzungsmonitor.domain.status.StateDuty;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what waits for somebody, by roles and states. */
@Component
class Tasks {

  private final StateDuties duties;
  private final TagsInForce tags;
  private final Uploads uploads;
  private final ReviewList review;

  Tasks(StateDuties duties, TagsInForce tags, Uploads uploads, ReviewList review) {
    this.duties = duties;
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
      for (StateDuty duty : duties.of(me.getStates(), today)) {
        tasks.addAll(reports(duty, stateNames.getOrDefault(duty.iso2(), duty.iso2())));
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

  private static List<Task> reports(StateDuty duty, String state) {
    String address = "/states/" + duty.iso2() + "/worklist";
    return Stream.of(
            new Task(
                Task.Kind.OVERDUE,
                state,
                duty.overdue(),
                duty.overdueSince(),
                address + "?due=overdue"),
            new Task(Task.Kind.SOON, state, duty.soon(), duty.nextDue(), address + "?due=soon"),
            new Task(Task.Kind.STALE, state, duty.stale(), null, address + "?why=stale"),
            new Task(Task.Kind.TO_CHECK, state, duty.toCheck(), null, address + "?check=true"),
            new Task(
                Task.Kind.WITHOUT_REPORT, state, duty.silent(), null, address + "?status=NONE"))
        .filter(task -> task.count() != null && task.count() > 0)
        .toList();
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
