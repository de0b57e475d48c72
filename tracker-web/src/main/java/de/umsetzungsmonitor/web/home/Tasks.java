package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.provision.OpenTagging;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.review.ReviewList;
import de.umsetzungsmonitor.domain.status.StateDuties;
import de.umsetzungsmonitor.domain.status.StateDuty;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what waits for somebody, by roles and states. */
@Component
class Tasks {

  /** How many documents are named one by one for a kind of task. */
  private static final int DOCUMENTS = 3;

  /** How many states are named one by one for a kind of task. */
  private static final int STATES = 5;

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
  List<Task> of(SignedIn me, Map<String, String> stateNames, LocalDate today) {
    List<Task> tasks = new ArrayList<>();
    if (me.has(Role.COORDINATOR)) {
      tasks.addAll(
          bounded(
              duties.of(me.getStates(), today).stream()
                  .flatMap(duty ->
                      reports(duty, stateNames.getOrDefault(duty.iso2(), duty.iso2())).stream())
                  .toList()));
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
      tasks.addAll(perDocument(Task.Kind.TAGS_TO_CHECK, tags.toCheck(DOCUMENTS), "?check=true"));
      tasks.addAll(perDocument(Task.Kind.UNTAGGED, tags.missing(DOCUMENTS), ""));
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
            new Task(Task.Kind.TO_CHECK, state, duty.toCheck(), null, address + "?why=to_check"),
            new Task(
                Task.Kind.NO_REPORT, state, duty.withoutReport(), null, address + "?status=NONE"))
        .filter(task -> task.count() != null && task.count() > 0)
        .toList();
  }

  /** Of each kind the states with the most to do one by one, and the others together. */
  private static List<Task> bounded(List<Task> reports) {
    List<Task> tasks = new ArrayList<>(reports);
    for (Task.Kind kind : EnumSet.range(Task.Kind.OVERDUE, Task.Kind.NO_REPORT)) {
      List<Task> others =
          reports.stream()
              .filter(task -> task.kind() == kind)
              .sorted(Comparator.comparing(Tasks::reportsOf).reversed())
              .skip(STATES)
              .toList();
      if (!others.isEmpty()) {
        tasks.removeAll(others);
        tasks.add(together(others));
      }
    }
    return tasks;
  }

  /** Leads to the list of the first of them, from where one gets to the others. */
  private static Task together(List<Task> others) {
    return new Task(
        others.getFirst().kind().elsewhere(),
        String.valueOf(others.size()),
        others.stream().mapToLong(Tasks::reportsOf).sum(),
        others.stream()
            .map(Task::nextDue)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        others.getFirst().address());
  }

  private static long reportsOf(Task task) {
    return Objects.requireNonNullElse(task.count(), 0L);
  }

  /** The documents with the most to do one by one, and the others together. */
  private static List<Task> perDocument(Task.Kind kind, OpenTagging open, String filter) {
    List<Task> tasks = new ArrayList<>();
    for (OpenTagging.OfDocument each : open.most()) {
      String address = "/documents/" + each.slug() + filter;
      tasks.add(new Task(kind, each.citation(), each.provisions(), null, address));
    }
    if (open.others() > 0) {
      tasks.add(
          new Task(
              kind.elsewhere(),
              String.valueOf(open.others()),
              open.inOthers(),
              null,
              "/documents"));
    }
    return tasks;
  }
}
