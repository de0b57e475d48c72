package de.umsetzungsmonitor.web.page;

import java.time.Instant;

/**
 * The way back from what was just decided, as the message about it offers it.
 *
 * @param address where its form is sent
 * @param decidedAt when it was decided
 */
public record Undo(String address, Instant decidedAt) {

  /** Under which name the next page finds it. */
  public static final String ATTRIBUTE = "undo";
}
