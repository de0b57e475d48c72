package de.umsetzungsmonitor.ingest.tag;

/** Where in a sentence they stand who are asked. */
enum Asked {
  /** The object of the verb: "fordert die Mitgliedstaaten auf"; in the passive its subject. */
  OBJECT,
  /** Behind "an": "appelliert an die Anbieter". */
  AFTER_AN,
  /** Behind "von": "verlangt von den Anbietern". */
  AFTER_VON,
  /** The subject of the verb: "die Mitgliedstaaten müssen". */
  SUBJECT,
  /** The same in a clause with "dass" that says what should be in the speaker's view. */
  IN_VIEW,
  /** The subject of the verb; without one, whoever speaks: "verpflichtet sich". */
  PROMISING,
  /** The subject of the clause with "dass": "tritt dafür ein, dass die Mitgliedstaaten". */
  THAT,
  /** The subject of the clause with "dass"; without one, whoever speaks: "beschließt". */
  RESOLVED,
  /** Whose commitment it is: "bekräftigt die Verpflichtung der Staaten", "unsere Zusage". */
  HOLDER;

  boolean maybeSpeaker() {
    return this == PROMISING || this == RESOLVED || this == HOLDER;
  }
}
