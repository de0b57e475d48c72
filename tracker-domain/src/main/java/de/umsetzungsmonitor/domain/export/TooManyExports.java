package de.umsetzungsmonitor.domain.export;

/** So many files are being made for an account that no further one is taken on. */
public class TooManyExports extends RuntimeException {

  TooManyExports(String username) {
    super("too many exports are open for " + username);
  }
}
