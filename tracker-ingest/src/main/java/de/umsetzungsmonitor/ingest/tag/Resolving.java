package de.umsetzungsmonitor.ingest.tag;

import java.util.Set;

/** Words by which a body speaks of itself. */
final class Resolving {

  /** Bodies that speak in their texts. */
  static final Set<String> SPEAKERS =
      Set.of("rat", "rates", "sicherheitsrat", "generalversammlung", "ministerrat", "parlament");

  /** Verbs behind which an infinitive says what was resolved. */
  static final Set<String> VERBS = Set.of("beschliesst", "beschliessen", "überein", "vereinbaren");

  private Resolving() {}
}
