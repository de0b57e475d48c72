package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.DocumentCitations;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.review.ReviewList;
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

  /** How many documents are named one by one for a kind of task. */
  private static final int DOCUMENTS = 3;

  private final StateDuties duties;
  private final DocumentCitations citations;
  private final TagsInForce tags;
  private final Uploads uploads;
  private final ReviewList review;

  Tasks(
      StateDuties duties,
      DocumentCitations citations,
      TagsInForce tags,
      Uploads uploads,
      ReviewList review) {
    this.duties = duties;
    this.citations = citations;
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
      Map<String, Long> toCheck = tags.toCheck();
      Map<String, Long> missing = tags.missing();
      Map<String, String> citations = citations(toCheck, missing);
      tasks.addAll(perDocument(Task.Kind.TAGS_TO_CHECK, toCheck, "?check=true", citations));
      tasks.addAll(perDocument(Task.Kind.UNTAGGED, missing, "", citations));
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

  /** The documents with the most to do one by one, and the others together. */
  private static List<Task> perDocument(
      Task.Kind kind, Map<String, Long> counts, String filter, Map<String, String> citations) {
    List<String> slugs = mostFirst(counts);
    List<Task> tasks = new ArrayList<>();
    for (String slug : slugs.subList(0, Math.min(DOCUMENTS, slugs.size()))) {
      String citation = citations.getOrDefault(slug, slug);
      tasks.add(new Task(kind, citation, counts.get(slug), null, "/documents/" + slug + filter));
    }
    List<String> others = slugs.subList(tasks.size(), slugs.size());
    if (!others.isEmpty()) {
      long sum = others.stream().mapToLong(slug -> counts.getOrDefault(slug, 0L)).sum();
      tasks.add(new Task(kind.elsewhere(), String.valueOf(others.size()), sum, null, "/documents"));
    }
    return tasks;
  }

  /** How the documents that are named are cited. */
  private Map<String, String> citations(Map<String, Long> toCheck, Map<String, Long> missing) {
    List<String> named =
        Stream.of(toCheck, missing)
            .flatMap(counts -> mostFirst(counts).stream().limit(DOCUMENTS))
            .distinct()
            .toList();
    return citations.of(named);
  }

  private static List<String> mostFirst(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
