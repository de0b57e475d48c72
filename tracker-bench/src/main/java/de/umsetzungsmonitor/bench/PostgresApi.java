package de.umsetzungsmonitor.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * PostgreSQL's search over HTTP, behind the same sign-in and written in the same way as that of the
 * tracker, so that whole answers can be held against whole answers.
 */
@RestController
class PostgresApi implements DisposableBean {

  static final String PATH = "/api/bench/postgres";

  private final HikariDataSource connections;
  private final PostgresSearch search;

  PostgresApi(DataSource database) throws SQLException {
    this.connections = PostgresSearch.connections(database);
    this.search = new PostgresSearch(connections, PostgresSearch.BY_NEARNESS);
  }

  /** Connections that have what these queries need. */
  DataSource connections() {
    return connections;
  }

  @GetMapping(PATH)
  @PreAuthorize("isAuthenticated()")
  PostgresSearch.Answer search(@RequestParam String q) throws SQLException {
    return search.answer(q);
  }

  @Override
  public void destroy() {
    connections.close();
  }
}
