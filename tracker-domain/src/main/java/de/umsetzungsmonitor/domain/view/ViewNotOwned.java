package de.umsetzungsmonitor.domain.view;

/** Only its owner may change a view. */
public class ViewNotOwned extends RuntimeException {

  ViewNotOwned(long id) {
    super("view " + id);
  }
}
