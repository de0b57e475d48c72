package de.umsetzungsmonitor.domain.view;

/** The owner keeps another view under that name already. */
public class ViewNameTaken extends RuntimeException {

  ViewNameTaken(String name) {
    super(name);
  }
}
