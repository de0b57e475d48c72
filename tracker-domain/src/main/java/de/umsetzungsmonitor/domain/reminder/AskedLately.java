package de.umsetzungsmonitor.domain.reminder;

/** Another address was asked to be confirmed some minutes ago; the next one has to wait. */
public class AskedLately extends RuntimeException {

  AskedLately() {
    super("another address was asked lately");
  }
}
