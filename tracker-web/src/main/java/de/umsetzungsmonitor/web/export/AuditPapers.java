package de.umsetzungsmonitor.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the papers that go with the tables of an audit package. */
@Component
class AuditPapers {

  private static final String README = "export/liesmich.txt";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final ObjectWriter json;
  private final String readme;

  AuditPapers(JsonMapper json) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    this.json =
        json.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    this.readme = read();
  }

  /**
   * What was chosen and how much that is, for programs.
   *
   * @param settled whether the day was settled when the package was begun
   */
  byte[] json(StatusSelection selection, boolean settled, long rows, long steps) {
    Map<String, Object> filter = new LinkedHashMap<>();
    filter.put("document", sorted(selection.documents()));
    filter.put("organization", sorted(selection.organizations()));
    filter.put("states", sorted(selection.states()));
    filter.put("kind", sorted(selection.kinds()));
    filter.put("modality", sorted(selection.modalities()));
    filter.put("addressee", sorted(selection.addressees()));
    filter.put("addressing_states_only", selection.addressingStatesOnly());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("as_of", selection.asOf().toString());
    all.put("time_zone", Days.ZONE.getId());
    all.put("as_of_is_over", settled);
    all.put("filter", filter);
    all.put("rows", rows);
    all.put("history_rows", steps);
    all.put("columns", StatusColumns.ALL_NAMES);
    all.put("history_columns", StepColumns.NAMES);
    return (json.writeValueAsString(all) + "\n").getBytes(UTF_8);
  }

  /**
   * What is in the package and how to check it, for people.
   *
   * @param settled whether the day was settled when the package was begun
   */
  byte[] readme(StatusSelection selection, boolean settled, long rows, long steps) {
    String lasting =
        settled
            ? "Der Tag ist abgeschlossen: Dieselbe Auswahl ergibt immer dasselbe Paket, Byte für\n"
                + "Byte."
            : "VORLÄUFIG: Der Tag war zu Beginn der Erstellung nicht abgeschlossen. Bis 0.15 Uhr des\n"
                + "nächsten Tages können Meldungen hinzukommen; danach ergibt dieselbe Auswahl immer\n"
                + "dasselbe Paket.";
    return readme.formatted(DAY.format(selection.asOf()), lasting, rows, steps).getBytes(UTF_8);
  }

  private static List<String> sorted(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }

  private static String read() {
    try (InputStream text = new ClassPathResource(README).getInputStream()) {
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
