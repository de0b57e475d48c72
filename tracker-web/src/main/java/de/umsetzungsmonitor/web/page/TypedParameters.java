package de.umsetzungsmonitor.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parameters as people and programs type them into addresses. */
public final class TypedParameters {

  private TypedParameters() {}

  /** The text without the space around it; empty if there is none. */
  public static String text(@Nullable String parameter) {
    return Objects.requireNonNullElse(parameter, "").strip();
  }

  /** The values, each once; several may also stand in one parameter, with commas between them. */
  public static List<String> values(@Nullable List<String> parameters) {
    return parameters == null
        ? List.of()
        : parameters.stream()
            .flatMap(parameter -> Arrays.stream(text(parameter).split(",")))
            .map(String::strip)
            .filter(Predicate.not(String::isEmpty))
            .distinct()
            .toList();
  }
}
