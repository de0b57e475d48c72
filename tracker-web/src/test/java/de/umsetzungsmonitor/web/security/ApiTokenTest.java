package de.umsetzungsmonitor.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.ApiTokens;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class ApiTokenTest {

  private static final String FILE = "/api/status.csv";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired ApiTokens tokens;
  @Autowired JdbcTemplate jdbc;

  private Account auditor;

  @BeforeEach
  void anAuditor() {
    auditor = examples.account("auditor", Role.AUDITOR);
  }

  @Test
  void aTokenSignsARequestInWithoutASession() {
    var exchange = bearing(token(Instant.now())).uri(FILE).exchange();

    assertThat(exchange).hasStatusOk();
    assertThat(exchange.getRequest().getSession(false)).isNull();
    assertThat(exchange.getResponse().getCookies()).isEmpty();
    assertThat(exchange.getResponse().getHeader("Content-Security-Policy")).contains("'self'");
  }

  @Test
  void onlyAHashOfTheSecretIsStored() {
    String secret = token(Instant.now());

    assertThat(secret).matches("um_[A-Za-z0-9_-]{43}").isNotEqualTo(token(Instant.now()));
    assertThat(jdbc.queryForList("select row_to_json(t)::text from api_token t", String.class))
        .hasSize(2)
        .noneMatch(row -> row.contains(secret))
        .anyMatch(row -> row.contains(secret.substring(secret.length() - 4)));
  }

  @Test
  void unknownExpiredAndRevokedTokensAreRefused() {
    String expired = token(Instant.now().minus(Duration.ofDays(8)));
    String revoked = token(Instant.now());
    long id = tokens.of("auditor").getFirst().id();
    assertThat(tokens.revoke("auditor", id, Instant.now())).isTrue();

    for (String bad : new String[] {expired, revoked, "um_erfunden", "", "   "}) {
      assertThat(bearing(bad).uri(FILE))
          .hasStatus(401)
          .hasContentType("application/problem+json")
          .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
          .bodyJson()
          .extractingPath("$.detail")
          .asString()
          .contains("unbekannt, abgelaufen oder widerrufen");
    }
  }

  @Test
  void aBadTokenIsRefusedEvenBesideAGoodSession() {
    assertThat(bearing("um_erfunden").uri(FILE).with(SignIn.auditor())).hasStatus(401);
  }

  @Test
  void aTokenHasTheRightsOfItsAccountAtThatMoment() {
    String secret = token(Instant.now());
    jdbc.update("update account_role set role = 'ANALYST'");

    assertThat(bearing(secret).uri(FILE)).hasStatus(403).hasContentType("application/problem+json");

    jdbc.update("update account_role set role = 'AUDITOR'");
    jdbc.update("update account set enabled = false");
    assertThat(bearing(secret).uri(FILE)).hasStatus(401);
  }

  @Test
  void aTokenOpensNoPage() {
    assertThat(bearing(token(Instant.now())).uri("/exports"))
        .hasStatus(302)
        .redirectedUrl()
        .endsWith("/login");
  }

  @Test
  void writingNeedsAProofFromABrowserButNoneFromAScript() {
    assertThat(mvc.post().uri("/api/nowhere").with(SignIn.auditor()))
        .hasStatus(403)
        .hasContentType("application/problem+json")
        .bodyText()
        .contains("X-CSRF-TOKEN");
    assertThat(mvc.post().uri("/api/nowhere").with(SignIn.auditor()).with(csrf())).hasStatus(404);
    assertThat(
            mvc.post()
                .uri("/api/nowhere")
                .header("Authorization", "bearer " + token(Instant.now())))
        .hasStatus(404);
  }

  @Test
  void aSessionReadsTheApiAndAStrangerIsToldHowToSignIn() {
    assertThat(mvc.get().uri(FILE).with(SignIn.auditor())).hasStatusOk();
    assertThat(mvc.get().uri(FILE))
        .hasStatus(401)
        .hasContentType("application/problem+json")
        .hasHeader("WWW-Authenticate", "Bearer")
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo(401);
    assertThat(mvc.get().uri(FILE + "?x=<script>"))
        .bodyText()
        .doesNotContain("script", "\"properties\"");
  }

  private String token(Instant made) {
    return tokens.issue(auditor, "Abruf", made, 7).value();
  }

  private MockMvcTester.MockMvcRequestBuilder bearing(String secret) {
    return mvc.get().header("Authorization", "Bearer " + secret);
  }
}
