package de.umsetzungsmonitor.domain.provision;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a provision is within its document. */
public enum ProvisionKind {
  /** A paragraph of the preamble, or a recital. */
  RECITAL,
  /** A numbered paragraph of the operative part. */
  OPERATIVE,
  /** A lettered or bulleted point below another provision. */
  POINT,
  /** A key action that a communication sets apart from its narrative. */
  KEY_ACTION,
  /** A paragraph of running text, kept so that every sentence can be found. */
  NARRATIVE;

  /**
   * Whether states report on provisions of this kind, and reports and exports count them by
   * default.
   */
  public boolean isReportable() {
    return this == OPERATIVE || this == POINT || this == KEY_ACTION;
  }

  /** The kinds that states report on. */
  public static Set<ProvisionKind> reportable() {
    return Arrays.stream(values())
        .filter(ProvisionKind::isReportable)
        .collect(Collectors.toUnmodifiableSet());
  }
}
