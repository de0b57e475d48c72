package de.umsetzungsmonitor.domain.account;

/** Somebody who has as many access keys as one may have wants another one. */
public class TooManyTokens extends RuntimeException {

  TooManyTokens(String username) {
    super(username);
  }
}
