package de.umsetzungsmonitor.web.spreadsheet;

/** A file that cannot be taken as a whole. */
class UnreadableSheet extends RuntimeException {

  private final SheetProblem problem;
  private final String detail;

  UnreadableSheet(SheetProblem problem) {
    this(problem, "");
  }

  /**
   * A file with a problem.
   *
   * @param detail what the sentence about it quotes
   */
  UnreadableSheet(SheetProblem problem, String detail) {
    super(problem + " " + detail);
    this.problem = problem;
    this.detail = detail;
  }

  SheetProblem problem() {
    return problem;
  }

  String detail() {
    return detail;
  }
}
