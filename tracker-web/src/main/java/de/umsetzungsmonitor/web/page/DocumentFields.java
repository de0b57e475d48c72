package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.document.DocumentChoice;
import de.umsetzungsmonitor.domain.document.DocumentChoices;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What filters by documents offer and show: the youngest documents, and whatever is chosen. */
@Component
public class DocumentFields {

  private static final int OFFERED = 50;

  /** How many boxes stand there to be ticked. */
  private static final int BOXES = 12;

  private final DocumentChoices choices;

  DocumentFields(DocumentChoices choices) {
    this.choices = choices;
  }

  /**
   * A field for one of all documents.
   *
   * @param document what the address asks for: a slug, or something that no document is called
   */
  public DocumentField one(@Nullable String document) {
    return field(document, choices.of(chosen(document)), typing("", null));
  }

  /** A field that offers what binds a state. */
  public DocumentField oneOfState(@Nullable String document, String iso2) {
    return field(document, choices.of(chosen(document)), typing("", iso2));
  }

  /**
   * A field that offers certain documents.
   *
   * @param notes what is said beside each, by slug, in the order in which they are offered
   */
  public DocumentField oneOf(@Nullable String document, Map<String, String> notes) {
    Map<String, DocumentChoice> known =
        choices
            .of(Stream.concat(notes.keySet().stream(), chosen(document).stream()).toList())
            .stream()
            .collect(Collectors.toMap(DocumentChoice::slug, choice -> choice));
    return field(
        document,
        known.values(),
        notes.keySet().stream()
            .flatMap(slug -> Stream.ofNullable(known.get(slug)))
            .map(choice -> DocumentField.Option.of(choice, notes))
            .toList());
  }

  /** What is offered while somebody types. */
  List<DocumentField.Option> typing(String typed, @Nullable String iso2) {
    return choices.offered(typed, iso2, OFFERED).stream().map(DocumentField.Option::of).toList();
  }

  /**
   * Boxes for several of all documents.
   *
   * @param documents what the address asks for: slugs, or what no document is called
   */
  public DocumentPicks several(List<String> documents) {
    List<DocumentChoice> all = choices.youngestAnd(documents, BOXES);
    Set<String> known = all.stream().map(DocumentChoice::slug).collect(Collectors.toSet());
    return new DocumentPicks(
        all.stream().filter(choice -> documents.contains(choice.slug())).toList(),
        all.stream().filter(choice -> !documents.contains(choice.slug())).toList(),
        documents.stream()
            .filter(document -> !document.isBlank() && !known.contains(document))
            .findFirst()
            .orElse(""));
  }

  private static DocumentField field(
      @Nullable String document,
      Iterable<DocumentChoice> known,
      List<DocumentField.Option> options) {
    if (document == null || document.isBlank()) {
      return new DocumentField("", false, options);
    }
    for (DocumentChoice choice : known) {
      if (choice.slug().equals(document)) {
        return new DocumentField(choice.name(), false, options);
      }
    }
    return new DocumentField(document, true, options);
  }

  private static List<String> chosen(@Nullable String document) {
    return document == null || document.isBlank() ? List.of() : List.of(document);
  }
}
