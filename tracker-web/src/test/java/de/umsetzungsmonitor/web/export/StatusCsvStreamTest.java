package de.umsetzungsmonitor.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import de.umsetzungsmonitor.domain.account.ApiTokens;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.status.StatusRow;
import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import de.umsetzungsmonitor.testing.TestApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What arrives over the wire when the database fails while the file is on its way. */
@SpringBootTest(
    classes = TestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "tracker.search.directory=target/search-index-of-stream")
@IntegrationTest
class StatusCsvStreamTest {

  private static final int MORE_THAN_ANY_BUFFER = 5_000;

  @MockitoBean StatusRows rows;
  @Autowired Examples examples;
  @Autowired ApiTokens tokens;
  @LocalServerPort int port;

  @Test
  void aWholeFileArrivesWhole() throws Exception {
    sending(MORE_THAN_ANY_BUFFER, null);

    HttpResponse<String> response = download();
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body().lines()).hasSize(1 + MORE_THAN_ANY_BUFFER);
  }

  @Test
  void aCutFileIsNotTakenForWhole() {
    sending(MORE_THAN_ANY_BUFFER, new IllegalStateException("the database went away"));

    assertThatThrownBy(this::download).isInstanceOf(IOException.class);
  }

  @Test
  void aFailureBeforeTheFirstByteIsAnErrorAndNoAttachment() throws Exception {
    sending(1, new IllegalStateException("the database went away"));

    HttpResponse<String> response = download();
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(response.body()).doesNotContain("document_symbol", "database went away");
  }

  private void sending(int count, RuntimeException failure) {
    doAnswer(
            call -> {
              Consumer<StatusRow> consumer = call.getArgument(1);
              for (int i = 0; i < count; i++) {
                consumer.accept(row());
              }
              if (failure != null) {
                throw failure;
              }
              return null;
            })
        .when(rows)
        .read(any(), any());
  }

  private HttpResponse<String> download() throws IOException, InterruptedException {
    String token =
        tokens
            .issue(examples.account("auditor", Role.AUDITOR), "Prüfung", Instant.now(), 1)
            .value();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/status.csv"))
              .header("Authorization", "Bearer " + token)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static StatusRow row() {
    return new StatusRow(
        new StatusRow.Provision(
            "RAT",
            "Titel",
            Organization.EU,
            null,
            1,
            "para_1",
            "1",
            ProvisionKind.OPERATIVE,
            "Der Rat ersucht.",
            List.of(),
            List.of(),
            false),
        new StatusRow.State("DE", "Deutschland"),
        null);
  }
}
