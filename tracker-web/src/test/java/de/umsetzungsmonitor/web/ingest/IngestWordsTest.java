package de.umsetzungsmonitor.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.mend.Doubt;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.mend.MendFlaw;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The words whose keys the pages put together from a value: every value has its own. */
class IngestWordsTest {

  @ParameterizedTest
  @MethodSource
  void everyValueHasWords(String key, Stream<String> values) throws IOException {
    var words =
        PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/ingest.properties"));

    assertThat(values.map(value -> key + value)).isNotEmpty().allMatch(words::containsKey);
  }

  static Stream<Arguments> everyValueHasWords() {
    return Stream.of(
        Arguments.of("ingest.family.", names(TextFamily.values())),
        Arguments.of("ingest.problem.", names(RejectionReason.values())),
        Arguments.of("ingest.flaw.", names(MendFlaw.values())),
        Arguments.of("ingest.doubt.", names(Doubt.Reason.values())),
        Arguments.of("ingest.wanted.", names(PreviewAction.Verb.values())),
        Arguments.of(
            "ingest.did.",
            Arrays.stream(Mend.class.getPermittedSubclasses()).map(Class::getSimpleName)));
  }

  private static Stream<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name);
  }
}
