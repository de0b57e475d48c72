package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.export.ExportJob;
import de.umsetzungsmonitor.domain.export.ExportJobs;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs that somebody may see: auditors those of all, others their own. */
@Component
class ExportJobRows {

  private final ExportJobs jobs;
  private final ExportStore store;
  private final DisplayNames names;

  ExportJobRows(ExportJobs jobs, ExportStore store, DisplayNames names) {
    this.jobs = jobs;
    this.store = store;
    this.names = names;
  }

  /**
   * A page of jobs, the youngest first.
   *
   * @param before only those with a smaller number; null for the first page
   */
  List<ExportJobRow> of(SignedIn me, @Nullable Long before, int limit) {
    return rows(jobs.list(me.has(Role.AUDITOR) ? null : me.getUsername(), before, limit));
  }

  /**
   * A job that somebody may see.
   *
   * @throws ExportNotFound if there is none
   */
  ExportJobRow get(long id, SignedIn me) {
    ExportJob job =
        jobs.find(id).filter(found -> mayHave(found, me)).orElseThrow(() -> new ExportNotFound(id));
    return rows(List.of(job)).getFirst();
  }

  /** States that were taken from an account since are no longer its business. */
  private static boolean mayHave(ExportJob job, SignedIn me) {
    return me.has(Role.AUDITOR)
        || job.order().by().equals(me.getUsername()) && job.tellsOnlyOf(me.getStates());
  }

  private List<ExportJobRow> rows(List<ExportJob> listed) {
    Map<String, String> known = names.of(listed.stream().map(job -> job.order().by()).toList());
    return listed.stream()
        .map(job ->
            new ExportJobRow(
                job,
                known.getOrDefault(job.order().by(), job.order().by()),
                store.find(job.id()).isPresent()))
        .toList();
  }
}
