package de.umsetzungsmonitor.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.WebTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;

/** Who may do less than at the sign-in is signed out. */
@WebTest
class LostRightsTest {

  private static final String SESSION = "lost-rights";
  private static final List<String> MANY = List.of("eins", "zwei", "drei");

  @Autowired LostRights rights;
  @Autowired OpenSessions openSessions;
  @Autowired SessionRegistry sessions;
  @Autowired Accounts accounts;
  @Autowired Examples examples;
  @Autowired JdbcTemplate jdbc;
  @Autowired CountedStatements statements;

  @AfterEach
  void theSessionEnds() {
    SecurityContextHolder.clearContext();
    sessions.removeSessionInformation(SESSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update account set enabled = false",
        "update account set password_hash = '{noop}neu'",
        "delete from account_role",
        "delete from account_state where iso2 = 'FR'"
      })
  void aSessionEndsWithTheRightsItBeganWith(String loss) {
    signIn();

    jdbc.update(loss);
    rights.endSessions();

    assertThat(sessions.getSessionInformation(SESSION).isExpired()).isTrue();
  }

  @Test
  void whoKeptTheirRightsOrGainedSomeStays() {
    signIn();

    jdbc.update("insert into account_state (account_id, iso2) select id, 'AT' from account");
    rights.endSessions();

    assertThat(sessions.getSessionInformation(SESSION).isExpired()).isFalse();
  }

  @Test
  void whoChoseANewPasswordGoesOnInThisSessionOnly() {
    signIn();
    accounts.changePassword("coordinator-de", "{noop}neu");
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSession(new MockHttpSession(null, "this-session"));

    openSessions.goOnAlone(
        accounts.findByUsername("coordinator-de").orElseThrow(),
        request,
        new MockHttpServletResponse());
    rights.endSessions();

    assertThat(sessions.getSessionInformation(SESSION).isExpired()).isTrue();
    assertThat(sessions.getSessionInformation("this-session").isExpired()).isFalse();
    sessions.removeSessionInformation("this-session");
  }

  @Test
  void manySessionsCostNoMoreStatementsThanOne() {
    signIn();
    long one = statements.during(rights::endSessions);
    for (String username : MANY) {
      sessions.registerNewSession(
          username, new SignedIn(examples.account(username, Role.COORDINATOR, "DE", "FR")));
    }

    assertThat(statements.during(rights::endSessions)).isEqualTo(one);

    MANY.forEach(sessions::removeSessionInformation);
  }

  private void signIn() {
    examples.account("coordinator-de", Role.COORDINATOR, "DE", "FR");
    sessions.registerNewSession(
        SESSION, new SignedIn(accounts.findByUsername("coordinator-de").orElseThrow()));
  }
}
