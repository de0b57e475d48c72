package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.util.Arrays;
import java.util.List;

/** The kinds of provisions that states report on, as the database names them. */
final class Reportable {

  static final List<String> KINDS =
      Arrays.stream(ProvisionKind.values())
          .filter(ProvisionKind::isReportable)
          .map(Enum::name)
          .toList();

  private Reportable() {}
}
