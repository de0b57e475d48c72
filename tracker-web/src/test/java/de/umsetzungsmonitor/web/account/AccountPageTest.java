package de.umsetzungsmonitor.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.ApiToken;
import de.umsetzungsmonitor.domain.account.ApiTokens;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WebTest
class AccountPageTest {

  private static final String OLD = "coordinator-de"; // the examples' password is the user name
  private static final String NEW = "korrektes Pferd";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired Accounts accounts;
  @Autowired ApiTokens tokens;
  @Autowired PasswordEncoder passwords;

  @BeforeEach
  void aCoordinator() {
    examples.account("coordinator-de", Role.COORDINATOR, "DE", "AT");
  }

  @Test
  void thePageShowsWhoOneIs() {
    assertThat(mvc.get().uri("/account").with(SignIn.coordinator()))
        .hasStatusOk()
        .bodyText()
        .contains(
            "coordinator-de",
            "Koordination",
            "Deutschland, Österreich",
            "keinen Zugriffsschlüssel");
    assertThat(mvc.get().uri("/account?lang=en").with(SignIn.coordinator()))
        .bodyText()
        .contains("Austria, Germany", "Change password");
    assertThat(mvc.get().uri("/account")).hasStatus(302);
  }

  @Test
  void theOwnPasswordIsChanged() {
    assertThat(change(OLD, NEW, NEW)).hasStatus(303).hasRedirectedUrl("/account");
    assertThat(passwords.matches(NEW, hash())).isTrue();
  }

  @Test
  void aPasswordThatBreaksARuleIsNotTaken() {
    refused(change("falsch", NEW, NEW), "#current", "Das bisherige Passwort stimmt nicht.");
    refused(change(OLD, "elf Zeichen", "elf Zeichen"), "#password", "mindestens 12 Zeichen");
    refused(change(OLD, "Coordinator-DE", "Coordinator-DE"), "#password", "nicht der Benutzername");
    refused(change(OLD, "ä".repeat(37), "ä".repeat(37)), "#password", "zu lang");
    refused(change(OLD, NEW, NEW + "!"), "#repeated", "Wiederholung stimmt nicht");
    refused(change(OLD, "", ""), "#password", "zu kurz");
    assertThat(passwords.matches(OLD, hash())).isTrue();
  }

  @Test
  void aPasswordIsNeverSentBack() {
    assertThat(change("geheim-und-falsch", NEW, NEW)).bodyText().doesNotContain("geheim", NEW);
  }

  @Test
  void theSecretOfAKeyIsShownOnce() {
    var made = make("Abruf <b>", "30").exchange();
    assertThat(made).hasStatus(303).hasRedirectedUrl("/account");
    String secret = (String) made.getMvcResult().getFlashMap().get("secret");

    assertThat(
            mvc.get()
                .uri("/account")
                .flashAttr("secret", secret)
                .flashAttr("secretName", "Abruf <b>")
                .with(SignIn.coordinator()))
        .bodyText()
        .contains(secret, "nur dieses eine Mal", "Abruf &lt;b&gt;");
    assertThat(mvc.get().uri("/account").with(SignIn.coordinator()))
        .bodyText()
        .contains("…" + secret.substring(secret.length() - 4))
        .doesNotContain(secret, "Abruf <b>");
    ApiToken token = tokens.of("coordinator-de").getFirst();
    assertThat(Duration.between(token.createdAt(), token.expiresAt()))
        .isEqualTo(Duration.ofDays(30));
  }

  @Test
  void aKeyNeedsANameAndHoldsForAYearAtMost() {
    refused(make(" ", "90"), "#name", "eine Bezeichnung");
    refused(make("x".repeat(101), "90"), "#name", "höchstens 100 Zeichen");
    for (String days : List.of("0", "366", "-1", "bald", "")) {
      refused(make("Abruf", days), "#days", "ganze Zahl von 1 bis 365");
    }
    assertThat(make("Abruf der Prüfung", "bald"))
        .bodyText()
        .contains("value=\"Abruf der Prüfung\"");
    assertThat(mvc.get().uri("/account").with(SignIn.coordinator()))
        .bodyText()
        .contains("value=\"90\"");
    assertThat(tokens.of("coordinator-de")).isEmpty();
  }

  @Test
  void anAccountHasNoMoreKeysThanAPageShows() {
    Account account = accounts.findByUsername("coordinator-de").orElseThrow();
    for (int number = 1; number <= ApiTokens.MOST; number++) {
      tokens.issue(account, "Schlüssel " + number, Instant.now(), 1);
    }

    refused(make("Einer zu viel", "90"), "#name", "Sie haben schon 50 Zugriffsschlüssel");
    assertThat(revoke(tokens.of("coordinator-de").getFirst())).hasStatus(303);
    assertThat(make("Einer zu viel", "90")).hasStatus(303);
  }

  @Test
  void onlyAnOwnKeyIsRevoked() {
    tokens.issue(examples.account("fremd", Role.AUDITOR), "Fremd", Instant.now(), 1);
    tokens.issue(
        accounts.findByUsername("coordinator-de").orElseThrow(), "Eigen", Instant.now(), 1);

    assertThat(revoke(tokens.of("fremd").getFirst())).hasStatus(404);
    assertThat(revoke(tokens.of("coordinator-de").getFirst())).hasStatus(303);
    assertThat(tokens.of("fremd")).hasSize(1);
    assertThat(tokens.of("coordinator-de")).isEmpty();
  }

  @Test
  void nothingChangesWithoutTheProofOfTheForm() {
    assertThat(mvc.post().uri("/account/tokens").param("name", "Abruf").with(SignIn.coordinator()))
        .hasStatus(403);
    assertThat(tokens.of("coordinator-de")).isEmpty();
  }

  private MockMvcRequestBuilder change(String current, String password, String repeated) {
    return mvc.post()
        .uri("/account/password")
        .param("current", current)
        .param("password", password)
        .param("repeated", repeated)
        .with(SignIn.coordinator())
        .with(csrf());
  }

  private MockMvcRequestBuilder make(String name, String days) {
    return mvc.post()
        .uri("/account/tokens")
        .param("name", name)
        .param("days", days)
        .with(SignIn.coordinator())
        .with(csrf());
  }

  private MockMvcRequestBuilder revoke(ApiToken token) {
    return mvc.post()
        .uri("/account/tokens/{id}/revoke", token.id())
        .with(SignIn.coordinator())
        .with(csrf());
  }

  private static void refused(MockMvcRequestBuilder request, String link, String sentence) {
    assertThat(request)
        .hasStatus(422)
        .bodyText()
        .contains("href=\"" + link + "\"", sentence, "data-focus", "is-invalid");
  }

  private String hash() {
    return accounts.findByUsername("coordinator-de").orElseThrow().passwordHash();
  }
}
