package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.state.MemberState;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The outlines of Europe, after Natural Earth (public domain), as {@code europe-map.json}. */
@Component
class EuropeMap {

  /** Where a state lies; one without an outline is too small to have one. */
  private record Place(int x, int y, @Nullable String outline) {}

  private record Drawing(
      String source, String viewBox, TreeMap<String, Place> states, String context) {}

  private final Drawing drawing;
  private final MessageSource messages;

  EuropeMap(JsonMapper json, MessageSource messages) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(EuropeMap.class.getResourceAsStream("europe-map.json"))) {
      this.drawing = json.readValue(file, Drawing.class);
    }
    this.messages = messages;
  }

  /** The map with these states filled; those that lie elsewhere are left out. */
  StateMap of(List<StateOverview.Row> rows, Locale locale) {
    Map<String, StateOverview.Row> byCode =
        rows.stream().collect(Collectors.toMap(StateOverview.Row::iso2, Function.identity()));
    List<String> context = new ArrayList<>(List.of(drawing.context()));
    List<StateMap.Shape> shapes = new ArrayList<>();
    drawing
        .states()
        .forEach((iso2, place) -> {
          StateOverview.Row state = byCode.get(iso2);
          if (state != null) {
            shapes.add(
                new StateMap.Shape(
                    state,
                    words(state, locale),
                    MemberState.shownCode(iso2),
                    place.outline(),
                    place.x(),
                    place.y(),
                    StateMap.share(state)));
          } else if (place.outline() != null) {
            context.add(place.outline());
          }
        });
    return new StateMap(drawing.viewBox(), context, shapes);
  }

  private String words(StateOverview.Row state, Locale locale) {
    Integer degree = state.bar().degree();
    String reached =
        !state.hasReported()
            ? messages.getMessage("home.map.silent", null, locale)
            : degree == null
                ? messages.getMessage("document.degree.none", null, locale)
                : messages.getMessage("document.degree", new Object[] {degree}, locale);
    return messages.getMessage("home.map.state", new Object[] {state.name(), reached}, locale);
  }
}
