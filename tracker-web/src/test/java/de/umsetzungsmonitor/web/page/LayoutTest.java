package de.umsetzungsmonitor.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class LayoutTest {

  @Autowired MockMvcTester mvc;

  @Test
  void pagesAreGermanUnlessEnglishIsAskedFor() {
    assertThat(mvc.get().uri("/login")).bodyText().contains("lang=\"de\"", "<h1", "Anmelden");
    assertThat(mvc.get().uri("/login?lang=en")).cookies().hasValue("language", "en");
    assertThat(mvc.get().uri("/login").cookie(new Cookie("language", "en")))
        .bodyText()
        .contains("lang=\"en\"", "Sign in")
        .doesNotContain("Anmelden");
    assertThat(mvc.get().uri("/login").cookie(new Cookie("language", "fr")))
        .bodyText()
        .contains("Anmelden");
  }

  @Test
  void theColourModeIsRemembered() {
    assertThat(
            mvc.post()
                .uri("/preferences")
                .param("theme", "dark")
                .param("back", "/login")
                .with(csrf()))
        .hasRedirectedUrl("/login")
        .cookies()
        .hasValue("theme", "dark");
    assertThat(mvc.get().uri("/login").cookie(new Cookie("theme", "dark")))
        .bodyText()
        .contains("data-bs-theme=\"dark\"");
  }

  @Test
  void noAddressOfAnotherServerIsGoneBackTo() {
    for (String back :
        new String[] {
          "//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example"
        }) {
      assertThat(
              mvc.post()
                  .uri("/preferences")
                  .param("theme", "dark")
                  .param("back", back)
                  .with(csrf()))
          .hasRedirectedUrl("/");
    }
  }

  @Test
  void nothingInlineRunsAndNothingIsFramed() {
    var headers = mvc.get().uri("/login").exchange().getResponse();
    assertThat(headers.getHeader("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.getHeaderNames())
        .contains("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy");
  }

  @Test
  void aStrangerIsSentToTheSignInAndAScriptIsRefused() {
    assertThat(mvc.get().uri("/documents")).hasStatus(302).redirectedUrl().endsWith("/login");
    assertThat(mvc.get().uri("/api/documents")).hasStatus(401);
  }

  @Test
  void theSpriteHoldsTheIcons() {
    assertThat(mvc.get().uri("/icons.svg")).hasStatusOk().bodyText().contains("id=\"search\"");
  }

  @Test
  void whoIsSignedInSeesTheNavigation() {
    assertThat(mvc.get().uri("/login").with(SignIn.coordinator()))
        .bodyText()
        .contains("/states/DE/worklist", "coordinator-de");
  }
}
