package de.umsetzungsmonitor.ingest.fuzz;

import java.util.List;

/**
 * Texts made of what splitters look for: marks, openers, verbs, headings, heads of pages, notes.
 */
final class TextPieces {

  /** Each byte of an input is one of these; what is a line of its own ends with a line break. */
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          " ",
          "    ",
          "\t",
          "\f",
          "1. ",
          "2. ",
          "3. ",
          "12. ",
          "4bis. ",
          "(1) ",
          "1) ",
          "a) ",
          "(b) ",
          "(i) ",
          "ii) ",
          "A. ",
          "I. ",
          "II.5 ",
          "– ",
          "- ",
          "• ",
          "* ",
          "**1.** ",
          "# ",
          "1",
          "7\n",
          "Artikel 1\n",
          "Artikel 2 – Ziele\n",
          "Anlage\n",
          "Anlage II\n",
          "ANHANG\n",
          "KAPITEL I\n",
          "Leitaktion: ",
          "Maßnahme 7: ",
          "Die Generalversammlung,\n",
          "Der Sicherheitsrat,\n",
          "Der Rat der Europäischen Union\n",
          "Das Europäische Parlament,\n",
          "DER RAT DER EUROPÄISCHEN UNION – ",
          "HAT FOLGENDE VERORDNUNG ERLASSEN:\n",
          "unter Hinweis auf ",
          "– gestützt auf ",
          "in Erwägung nachstehender Gründe:\n",
          "betonend, dass ",
          "beschließt:\n",
          "fordert die Mitgliedstaaten auf, ",
          "ERSUCHT DIE KOMMISSION, ",
          "verpflichten sich die Staaten: ",
          "ihre Resolution 76/181 vom 16. Dezember 2021",
          "15. Dezember 2022\n",
          "A/RES/77/233\n",
          "12326/19 JdP/ab 3\nJAI.1 DE\n",
          "MC.DEC/9/07\n",
          "P9_TA(2021)0412\n",
          "Verordnung (EU) 2022/2065\n",
          "1/12\n",
          "_____\n1 Ebd., Vol. 2171.\n",
          "[1] ",
          "[^1]: Ebd.\n",
          "²",
          "<sup>1</sup>",
          "Kinder-\nschutz ",
          "Sicherungs- und Herausgabeanordnungen",
          "die Kinder im Internet schützen",
          "Die Kommission wird berichten.",
          "Bericht",
          "EINLEITUNG\n",
          "; ",
          ", ",
          ".\n",
          ":\n");

  private TextPieces() {}

  /** The text that the bytes stand for. */
  static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte each : bytes) {
      text.append(PIECES.get((each & 0xFF) % PIECES.size()));
    }
    return text.toString();
  }
}
