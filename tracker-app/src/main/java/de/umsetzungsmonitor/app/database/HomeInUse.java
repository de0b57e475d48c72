package de.umsetzungsmonitor.app.database;

/** Another tracker has this home directory. */
final class HomeInUse extends DatabaseStartFailure {

  HomeInUse(String reason, String action) {
    super(reason, action);
  }
}
