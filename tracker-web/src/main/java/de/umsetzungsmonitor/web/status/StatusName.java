package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.status.StatusValue;
import org.jspecify.annotations.Nullable;

/** What a value is called in addresses and at the end of the message keys {@code word.status.…}. */
public final class StatusName {

  /** The name of what nobody has reported on. */
  public static final String NO_REPORT = "NONE";

  private StatusName() {}

  /** The name of a value; null stands for no report. */
  public static String of(@Nullable StatusValue value) {
    return value == null ? NO_REPORT : value.name();
  }
}
