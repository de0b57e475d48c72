package de.umsetzungsmonitor.web.export;

/** Is told of each row that was written. */
@FunctionalInterface
interface RowCount {

  /** Nobody counts. */
  RowCount NONE = () -> {};

  /** One more. */
  void next();
}
