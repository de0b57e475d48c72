package de.umsetzungsmonitor.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WebTest
class ReportApiTest {

  private static final String PLANNED = "{\"value\": \"PLANNED\"}";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;

  @BeforeEach
  void aDocumentAndACoordinator() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Der Rat ersucht.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
  }

  @Test
  void aReportIsStoredAndAnswersWithItsVersion() {
    String body =
        """
        {"value": "IN_PROGRESS", "note": "Entwurf", "authority": "BMI", "dueOn": "2027-03-31",
         "evidence": ["https://example.org/a", "BGBl. 2026 I Nr. 7"]}
        """;
    var first = put("de", body).header("If-None-Match", "*").exchange();
    assertThat(first).hasStatusOk().headers().hasValue("ETag", "\"1\"");
    assertThat(first)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state": "DE", "value": "IN_PROGRESS", "note": "Entwurf", "authority": "BMI",
             "dueOn": "2027-03-31", "evidence": ["https://example.org/a", "BGBl. 2026 I Nr. 7"],
             "version": 1, "changedBy": "coordinator-de", "bound": true}
            """);
    assertThat(put("DE", PLANNED).header("If-Match", "\"1\""))
        .hasStatusOk()
        .headers()
        .hasValue("ETag", "\"2\"");
  }

  @Test
  void theVersionIsRequiredAndMustBeTheCurrentOne() {
    assertThat(put("DE", PLANNED)).hasStatus(428);
    assertThat(put("DE", PLANNED).header("If-Match", "*")).hasStatus(428);
    assertThat(put("DE", PLANNED).header("If-Match", "\"0\"")).hasStatusOk();
    assertThat(put("DE", "{\"value\": \"IMPLEMENTED\"}").header("If-Match", "\"0\""))
        .hasStatus(412)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(put("DE", PLANNED).header("If-None-Match", "*")).hasStatus(412);
  }

  @Test
  void whereAnotherProvisionStoodBeforeTheVersionOfTheTextIsRequired() {
    put("DE", PLANNED).header("If-Match", "\"0\"").exchange();
    examples.version("rat", Instant.now(), "Eingefügt.", "Der Rat ersucht.");

    assertThat(put("DE", PLANNED).header("If-Match", "\"0\""))
        .as("meant for what is now paragraph 2")
        .hasStatus(428)
        .bodyText()
        .contains("?documentVersion=");
    assertThat(put("DE", PLANNED).queryParam("documentVersion", "1").header("If-Match", "\"0\""))
        .hasStatus(409);
    assertThat(put("DE", PLANNED).queryParam("documentVersion", "2").header("If-Match", "\"0\""))
        .hasStatusOk();
    assertThat(mvc.get().uri("/api/documents/rat/para_1").with(SignIn.coordinator()))
        .bodyJson()
        .extractingPath("$.documentVersion")
        .isEqualTo(2);
    assertThat(mvc.get().uri("/v3/api-docs").with(SignIn.coordinator()))
        .bodyJson()
        .extractingPath(
            "$.paths['/api/documents/{slug}/{eId}/states/{iso2}'].put.parameters[*].name")
        .asArray()
        .contains("slug", "eId", "iso2", "documentVersion")
        .doesNotContain("place");
  }

  @Test
  void whoDoesNotCoordinateTheStateIsRefused() {
    for (var other : java.util.List.of(SignIn.analyst(), SignIn.as("fr", Role.COORDINATOR, "FR"))) {
      assertThat(
              mvc.put()
                  .uri("/api/documents/rat/para_1/states/DE")
                  .with(other)
                  .with(csrf())
                  .header("If-Match", "\"0\"")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(PLANNED))
          .hasStatus(403);
    }
    assertThat(mvc.put().uri("/api/documents/rat/para_1/states/DE").with(csrf())).hasStatus(401);
  }

  @Test
  void mistakesAreProblemDetails() {
    assertThat(
            put("DE", "{\"value\": \"DECLINED\", \"dueOn\": \"morgen\"}")
                .header("If-Match", "\"0\""))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("dueOn: ", "note: ");
    assertThat(put("DE", "{}").header("If-Match", "\"0\"")).hasStatus(422);
    assertThat(put("DE", "kein JSON").header("If-Match", "\"0\"")).hasStatus(400);
    assertThat(put("US", PLANNED).header("If-Match", "\"0\"")).hasStatus(404);
  }

  private MockMvcRequestBuilder put(String iso2, String body) {
    return mvc.put()
        .uri("/api/documents/rat/para_1/states/" + iso2)
        .with(SignIn.coordinator())
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}
