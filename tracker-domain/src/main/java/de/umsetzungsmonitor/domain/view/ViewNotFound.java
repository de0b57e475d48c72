package de.umsetzungsmonitor.domain.view;

/** There is no such view, or nobody else may know of it. */
public class ViewNotFound extends RuntimeException {

  ViewNotFound(long id) {
    super("view " + id);
  }
}
