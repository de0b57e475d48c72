package de.umsetzungsmonitor.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DisplayNamesTest {

  @Autowired DisplayNames names;
  @Autowired Examples examples;
  @Autowired DataSource dataSource;

  @Test
  void whoHasNoAccountIsMissing() {
    Account account = examples.account("de", Role.COORDINATOR, "DE");

    assertThat(names.of(List.of("de", "niemand"))).isEqualTo(Map.of("de", account.displayName()));
  }

  @Test
  void namesReadOutsideATransactionGiveTheirConnectionBack() throws SQLException {
    int all = dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize();
    for (int i = 0; i <= all; i++) {
      assertThat(names.of(List.of("niemand"))).isEmpty();
    }
  }
}
