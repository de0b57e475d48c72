package de.umsetzungsmonitor.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A form that comes without a token that holds. */
@WebTest
class ExpiredFormTest {

  @Autowired MockMvcTester mvc;

  @Test
  void whatWasTypedIsOfferedToBeSentOnceMore() {
    assertThat(mvc.post().uri("/views").param("name", "Offen").with(SignIn.coordinator()))
        .hasStatus(403)
        .hasForwardedUrl("/expired");
    assertThat(forwarded("/views").param("name", "Offen"))
        .hasStatus(403)
        .bodyText()
        .contains("action=\"/views\"", "name=\"name\" value=\"Offen\"", "Eingaben erneut senden");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://elsewhere.example",
    "Origin, null"
  })
  void whatAnotherSiteSentIsOfferedToNobody(String header, String value) {
    assertThat(
            mvc.post()
                .uri("/views")
                .header(header, value)
                .param("name", "Untergeschoben")
                .with(SignIn.coordinator()))
        .hasStatus(403)
        .hasForwardedUrl(null);
  }

  @Test
  void aPageOfThisServerIsNoOtherSite() {
    assertThat(
            mvc.post()
                .uri("/views")
                .header("Origin", "http://localhost")
                .param("name", "Offen")
                .with(SignIn.coordinator()))
        .hasForwardedUrl("/expired");
  }

  @Test
  void passwordsAreNeverSentBack() {
    assertThat(
            forwarded("/account/password")
                .param("current", "bisher-bisher")
                .param("password", "neues-neues")
                .param("repeated", "neues-neues"))
        .hasStatus(403)
        .bodyText()
        .contains("Passwörter hält diese Seite nicht fest", "href=\"/account\"")
        .doesNotContain("bisher-bisher", "neues-neues", "Eingaben erneut senden");
  }

  private MockMvcTester.MockMvcRequestBuilder forwarded(String from) {
    return mvc.post()
        .uri("/expired")
        .with(SignIn.coordinator())
        .with(csrf())
        .with((MockHttpServletRequest request) -> {
          request.setDispatcherType(DispatcherType.FORWARD);
          request.setAttribute(RequestDispatcher.FORWARD_REQUEST_URI, from);
          return request;
        });
  }
}
