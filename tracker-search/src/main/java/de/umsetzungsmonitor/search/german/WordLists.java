package de.umsetzungsmonitor.search.german;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;

/** Words that say little are data: lists in files beside the classes that use them. */
public final class WordLists {

  private WordLists() {}

  /**
   * The words of a list, one of each line but those that begin with {@code #}.
   *
   * @param file its name, beside the class that uses it
   */
  public static CharArraySet of(Class<?> user, String file) {
    try (InputStream list = Objects.requireNonNull(user.getResourceAsStream(file), file)) {
      return WordlistLoader.getWordSet(list, StandardCharsets.UTF_8, "#");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
