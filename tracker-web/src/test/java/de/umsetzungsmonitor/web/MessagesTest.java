package de.umsetzungsmonitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The words of the pages: both languages say everything, and no page asks for a word nobody has.
 */
class MessagesTest {

  /** {@code #{room.key}}, with or without arguments; keys put together at run time are skipped. */
  private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");

  private static final Pattern SPOKEN_KEY = Pattern.compile("#messages\\.msg\\('([\\w.-]+)'[,)]");

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameSortedKeysAndNoneIsEmpty(String bundle) {
    List<String> german = keys(bundle + ".properties");

    assertThat(german).isSorted().doesNotHaveDuplicates().allMatch(key -> inRoom(key, bundle));
    assertThat(keys(bundle + "_en.properties")).isEqualTo(german);
    assertThat(words(bundle + ".properties").values()).noneMatch(MessagesTest::isBlank);
    assertThat(words(bundle + "_en.properties").values()).noneMatch(MessagesTest::isBlank);
  }

  @Test
  void everyBundleIsKnownToThePages() throws IOException {
    List<String> files =
        Arrays.stream(resources("messages/*.properties"))
            .map(file -> "messages/" + file.getFilename().replaceAll("(_en)?\\.properties", ""))
            .distinct()
            .toList();

    assertThat(bundles()).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void everyWordThatAPageAsksForExists() throws IOException {
    TreeSet<String> known = new TreeSet<>();
    bundles().forEach(bundle -> known.addAll(keys(bundle + ".properties")));
    TreeSet<String> asked = new TreeSet<>();
    for (Resource template : resources("templates/**/*.html")) {
      String html = template.getContentAsString(StandardCharsets.UTF_8);
      for (Pattern pattern : List.of(LITERAL_KEY, SPOKEN_KEY)) {
        pattern.matcher(html).results().map((MatchResult hit) -> hit.group(1)).forEach(asked::add);
      }
    }

    assertThat(asked).hasSizeGreaterThan(20).isSubsetOf(known);
  }

  private static List<String> bundles() throws IOException {
    String names =
        PropertiesLoaderUtils.loadProperties(new ClassPathResource("web.properties"))
            .getProperty("spring.messages.basename");
    return List.of(names.split(","));
  }

  private static boolean inRoom(String key, String bundle) {
    return key.startsWith(bundle.substring(bundle.indexOf('/') + 1) + ".");
  }

  private static boolean isBlank(Object word) {
    return word.toString().isBlank();
  }

  /** The keys in the order of the file. */
  private static List<String> keys(String file) {
    return text(file)
        .lines()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  private static Properties words(String file) {
    try {
      Properties words = new Properties();
      words.load(new java.io.StringReader(text(file)));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resource[] resources(String pattern) throws IOException {
    return new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
  }
}
