package de.umsetzungsmonitor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes up texts that look like German policy to a search engine: patterns of sentences, filled
 * with words of which few are frequent and many are rare (Zipf), many of them compounds of two
 * others. What they say makes no sense.
 */
final class GeneratedTexts implements Supplier<Passage> {

  private static final String VOCABULARY = "/vocabulary.txt";
  private static final long SEED = 20_260_101;
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
  private static final List<String> ENDINGS = List.of("", "", "", "en", "s", "n");

  /** Out of a hundred nouns so many are put together from two. */
  private static final int COMPOUNDS = 65;

  private final Random random = new Random(SEED);
  private final Map<String, Words> vocabulary = vocabulary();

  /** Between one and five sentences below a compound. */
  @Override
  public Passage get() {
    List<String> sentences = new ArrayList<>();
    for (int i = random.nextInt(random.nextInt(5) + 1); i >= 0; i--) {
      sentences.add(filled(word("sentence")));
    }
    return new Passage(word("adjective") + " " + noun(), String.join(" ", sentences));
  }

  private String filled(String pattern) {
    return SLOT.matcher(pattern)
        .replaceAll(slot -> Matcher.quoteReplacement(filling(slot.group(1))));
  }

  private String filling(String slot) {
    return switch (slot) {
      case "noun" -> noun();
      case "number" -> Integer.toString(1 + random.nextInt(120));
      case "year" -> Integer.toString(1990 + random.nextInt(35));
      default -> word(slot);
    };
  }

  private String noun() {
    String head = word("noun");
    String noun = random.nextInt(100) < COMPOUNDS ? word("first") + head.toLowerCase() : head;
    return noun + ENDINGS.get(random.nextInt(ENDINGS.size()));
  }

  private String word(String kind) {
    return Objects.requireNonNull(vocabulary.get(kind), kind).next(random);
  }

  /** Each line names a kind and lists its words, the most frequent ones first. */
  private static Map<String, Words> vocabulary() {
    Map<String, Words> vocabulary = new HashMap<>();
    try (InputStream file = GeneratedTexts.class.getResourceAsStream(VOCABULARY)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      text.lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split(": ", 2))
          .forEach(line -> vocabulary.put(line[0], Words.of(line[1].split(" *\\| *"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vocabulary;
  }

  /** Words of which the n-th comes up a n-th as often as the first. */
  private record Words(List<String> words, double[] upTo) {

    static Words of(String... words) {
      double[] upTo = new double[words.length];
      double sum = 0;
      for (int i = 0; i < words.length; i++) {
        sum += 1.0 / (i + 1);
        upTo[i] = sum;
      }
      return new Words(List.of(words), upTo);
    }

    String next(Random random) {
      int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
      return words.get(place < 0 ? -place - 1 : place);
    }
  }
}
