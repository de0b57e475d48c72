package de.umsetzungsmonitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class ApiDescriptionTest {

  private static final List<String> CALLS =
      List.of(
          "/api/documents",
          "/api/documents/{slug}",
          "/api/documents/{slug}.akn.xml",
          "/api/documents/{slug}/provisions",
          "/api/documents/{slug}/{eId}",
          "/api/documents/{slug}/{eId}/states/{iso2}",
          "/api/documents/{slug}/{eId}/states/{iso2}/files",
          "/api/evidence/{id}",
          "/api/ingest/preview",
          "/api/search",
          "/api/status.csv");

  @Autowired MockMvcTester mvc;

  @Test
  void everyCallOfTheApiIsDescribedAndNothingElse() {
    assertThat(mvc.get().uri("/v3/api-docs").with(SignIn.auditor()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.paths")
        .asMap()
        .containsOnlyKeys(CALLS);
  }

  @Test
  void theDescriptionIsForThoseWhoAreSignedIn() {
    assertThat(mvc.get().uri("/v3/api-docs")).hasStatus(302);
  }
}
