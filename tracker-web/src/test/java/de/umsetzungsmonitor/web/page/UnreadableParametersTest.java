package de.umsetzungsmonitor.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnreadableParametersTest {

  private static final InvalidParameterException UNREADABLE =
      new InvalidParameterException("%zz", 400);

  @Test
  void whatNobodyCanDecodeIsABadRequestWhereverItIsRead() throws Exception {
    assertThat(answer(new ServletException("Request processing failed", UNREADABLE)))
        .isEqualTo(400);
    assertThat(answer(UNREADABLE)).isEqualTo(400);
  }

  @Test
  void everyOtherFailureIsLeftToTheServer() {
    assertThatThrownBy(() -> answer(new ServletException(new IllegalStateException("broken"))))
        .hasRootCauseMessage("broken");
  }

  private static int answer(Exception failure) throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new UnreadableParameters()
        .doFilter(
            new MockHttpServletRequest(),
            response,
            (request, answer) -> {
              if (failure instanceof ServletException wrapper) {
                throw wrapper;
              }
              throw (RuntimeException) failure;
            });
    return response.getStatus();
  }
}
