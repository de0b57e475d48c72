package de.umsetzungsmonitor.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewAddressTest {

  @Test
  void aSearchIsKeptAsItsPageWritesIt() {
    assertThat(ViewAddress.of("/search?q=Schutz+der+Fl%C3%BCsse&kind=OPERATIVE"))
        .hasValueSatisfying(address -> {
          assertThat(address.page()).isEqualTo(ViewPage.SEARCH);
          assertThat(address.link()).isEqualTo("/search?q=Schutz+der+Fl%C3%BCsse&kind=OPERATIVE");
        });
    assertThat(ViewAddress.of("/search").map(ViewAddress::link)).contains("/search");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search?q=a",
        "//evil.example/search?q=a",
        "https://evil.example/search?q=a",
        "/search/../logout",
        "/logout",
        "/search#//evil.example",
        "/search?q=a b",
        "/search?q=\"><script>",
        "/search?q=a\r\nSet-Cookie: x=y"
      })
  void nothingElseIsAnAddressOfAView(String address) {
    assertThat(ViewAddress.of(address)).isEmpty();
  }

  @Test
  void anAddressThatNoServerWouldTakeIsNone() {
    String query = "q=" + "a".repeat(ViewAddress.LONGEST_QUERY - 2);
    assertThat(ViewAddress.of("/search?" + query)).isPresent();
    assertThat(ViewAddress.of("/search?" + query + "a")).isEmpty();
    assertThatThrownBy(() -> new ViewAddress(ViewPage.SEARCH, query + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
