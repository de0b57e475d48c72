package de.umsetzungsmonitor.ingest.outline;

/** What a block opens, which decides how it is numbered and where it hangs. */
public enum Unit {
  /** A paragraph of the preamble: {@code PP3}. */
  RECITAL,
  /** A paragraph of the preamble that names the basis of an act, not a reason: {@code PP1}. */
  CITATION,
  /** A numbered paragraph: {@code 7}. */
  NUMBERED,
  /** An article: {@code Art. 5}; numbered paragraphs that follow belong to it. */
  ARTICLE,
  /** A point below a numbered paragraph: {@code 7.a}. */
  POINT,
  /** A point below a point: {@code 7.a.ii}. */
  SUBPOINT,
  /** A bullet below a provision: {@code 7 Punkt 2}. */
  BULLET,
  /** A bullet of a section: {@code II.4 Punkt 2}. */
  SECTION_BULLET,
  /** An item of a numbered list in a section: {@code II.5 (1)}. */
  SECTION_ITEM,
  /** A key action of a section: {@code I.1 Leitaktion 1}. */
  ACTION,
  /** A key action that bears a number of its own: {@code Leitaktion 3}. */
  NAMED_ACTION,
  /**
   * A paragraph that leads over to key actions, such as "Die Kommission wird": {@code 2.1 Abs. 4}.
   */
  ACTION_LEAD,
  /** A paragraph of running text: {@code II.4 Abs. 3}. */
  PARAGRAPH,
  /** The sentence that introduces a list of commitments. */
  CHAPEAU
}
