package de.umsetzungsmonitor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class PlainParametersTest {

  @Autowired MockMvcTester mvc;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?document=x%00",
        "/audit?who=x%00",
        "/exports?document=x%00",
        "/api/status.csv?document=x%00",
        "/search?q=x%00",
        "/documents?q=x%00"
      })
  void aNulInAnAddressIsNoFault(String address) {
    assertThat(mvc.get().uri(address.replace("%00", "\0")).with(SignIn.auditor()))
        .satisfies(result -> assertThat(result.getResponse().getStatus()).isLessThan(500));
  }

  @Test
  void norOnAPageThatSaysWhatWentWrong() {
    assertThat(
            mvc.get()
                .uri("/error?document=x\0")
                .accept(MediaType.TEXT_HTML)
                .with(SignIn.auditor())
                .with(request -> {
                  request.setDispatcherType(DispatcherType.ERROR);
                  request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 404);
                  return request;
                }))
        .hasStatus(404)
        .bodyText()
        .contains("gibt es nicht");
  }
}
