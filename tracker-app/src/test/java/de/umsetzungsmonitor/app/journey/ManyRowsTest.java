package de.umsetzungsmonitor.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes in many rows is stored many rows at a time, because triggers run once a statement. */
@RunningTracker
class ManyRowsTest {

  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void aBatchOfInsertsIsAFewStatements() {
    List<Object[]> rows = Collections.nCopies(100, new Object[] {7});

    Long statements =
        transaction.execute(step -> {
          jdbc.execute("create temp table many_rows (number integer) on commit drop");
          jdbc.batchUpdate("insert into many_rows (number) values (?)", rows);
          // PostgreSQL's cmin is the number of the statement within its transaction.
          return jdbc.queryForObject(
              "select count(distinct cmin::text) from many_rows", Long.class);
        });

    assertThat(statements).isLessThan(10);
  }
}
