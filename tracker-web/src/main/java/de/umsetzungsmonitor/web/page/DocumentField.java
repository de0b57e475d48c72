package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.document.DocumentChoice;
import java.util.List;
import java.util.Map;

/**
 * The field of a filter in which a document is chosen or typed.
 *
 * @param typed what stands in it
 * @param unknown whether no document is called so
 * @param options what it offers before anything is typed
 */
public record DocumentField(String typed, boolean unknown, List<Option> options) {

  /**
   * A document on offer.
   *
   * @param name what choosing it types
   * @param note what is said beside that; empty for nothing
   */
  public record Option(String name, String note) {

    static Option of(DocumentChoice choice) {
      return new Option(choice.name(), note(choice));
    }

    static Option of(DocumentChoice choice, Map<String, String> notes) {
      return new Option(choice.name(), notes.getOrDefault(choice.slug(), ""));
    }

    private static String note(DocumentChoice choice) {
      if (choice.name().equals(choice.title())) {
        return "";
      }
      return choice.name().equals(choice.citation()) || choice.citation().equals(choice.title())
          ? choice.title()
          : choice.citation() + ", " + choice.title();
    }
  }
}
