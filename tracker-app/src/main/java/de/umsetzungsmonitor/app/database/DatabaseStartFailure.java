package de.umsetzungsmonitor.app.database;

/** The embedded database cannot start; says why and what the person at the console can do. */
class DatabaseStartFailure extends RuntimeException {

  private final String action;

  DatabaseStartFailure(String reason, String action) {
    super(reason);
    this.action = action;
  }

  DatabaseStartFailure(String reason, String action, Throwable cause) {
    super(reason, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
