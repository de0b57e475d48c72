package de.umsetzungsmonitor.search.german;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;

/** Words that are data: lists in files beside the classes that use them. */
public final class WordLists {

  private WordLists() {}

  /**
   * The words of a list that has one in each line.
   *
   * @param file its name, beside the class that uses it
   */
  public static CharArraySet of(Class<?> user, String file) {
    return new CharArraySet(lines(user, file), false);
  }

  /**
   * The lines of a list, without those that are empty or begin with {@code #}.
   *
   * @param file its name, beside the class that uses it
   */
  public static List<String> lines(Class<?> user, String file) {
    try (InputStream list = Objects.requireNonNull(user.getResourceAsStream(file), file)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
