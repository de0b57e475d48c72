package de.umsetzungsmonitor.ingest.mend;

/** A change of a split that cannot be made. */
public class FlawedMend extends RuntimeException {

  private final MendFlaw flaw;
  private final String label;

  /**
   * @param label the number that the sentence is about
   */
  public FlawedMend(MendFlaw flaw, String label) {
    super(flaw + " " + label);
    this.flaw = flaw;
    this.label = label;
  }

  public MendFlaw flaw() {
    return flaw;
  }

  /** The number that the sentence is about. */
  public String label() {
    return label;
  }
}
