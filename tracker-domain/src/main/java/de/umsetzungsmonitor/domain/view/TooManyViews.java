package de.umsetzungsmonitor.domain.view;

/** Somebody keeps as many views as anybody may. */
public class TooManyViews extends RuntimeException {

  TooManyViews(String username) {
    super(username);
  }
}
