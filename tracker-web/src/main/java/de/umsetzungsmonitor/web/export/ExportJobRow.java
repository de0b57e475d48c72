package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.export.ExportJob;
import de.umsetzungsmonitor.domain.export.ExportState;
import org.jspecify.annotations.Nullable;

/**
 * A job as pages show it.
 *
 * @param by the name of who asked for the file
 * @param isHere whether the file lies with this instance
 */
record ExportJobRow(ExportJob job, String by, boolean isHere) {

  /** The message that says how far it is. */
  public String stateKey() {
    return "export.job.state." + job.state();
  }

  public boolean isUnderWay() {
    return job.state().isUnderWay();
  }

  /** Whether the file can be fetched now and here. */
  public boolean isReady() {
    return job.state() == ExportState.DONE && isHere;
  }

  /** The day and the choice as the page of exports shows them again. */
  public String address() {
    return "/exports?" + job.order().query();
  }

  /** How large the file is; null while there is none. */
  public @Nullable Long size() {
    return job.file() == null ? null : job.file().size();
  }
}
