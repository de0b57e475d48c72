package de.umsetzungsmonitor.web.export;

import java.util.Arrays;
import java.util.Optional;

/** Of which provisions there are rows. */
enum ExportScope {
  /** Those that ask something of states, or that nobody has tagged yet: what progress counts. */
  COUNTING("counting"),
  ALL("all");

  private final String parameter;

  ExportScope(String parameter) {
    this.parameter = parameter;
  }

  /** The scope that an address asks for by this name. */
  static Optional<ExportScope> of(String parameter) {
    return Arrays.stream(values()).filter(s -> s.parameter.equals(parameter)).findFirst();
  }

  /** The name in addresses and in the keys of messages. */
  public String parameter() {
    return parameter;
  }
}
