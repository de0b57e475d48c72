package de.umsetzungsmonitor.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestArgumentsTest {

  @Test
  void optionsMayStandAnywhereBeforeTheSeparator() {
    assertThat(IngestArguments.parse(List.of("a.txt", "--organization=UN", "b", "--dry-run")))
        .contains(
            new IngestArguments(true, Organization.UN, List.of(Path.of("a.txt"), Path.of("b"))));
    assertThat(IngestArguments.parse(List.of("a", "--", "--dry-run")))
        .contains(new IngestArguments(false, null, List.of(Path.of("a"), Path.of("--dry-run"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--dry-run",
        "--",
        "a --dryrun",
        "-n a",
        "a --organization",
        "a --organization=NATO",
        "a --help",
        "a \0"
      })
  void anythingElseIsWrongUsage(String arguments) {
    List<String> given = arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));

    assertThat(IngestArguments.parse(given)).isEmpty();
  }
}
