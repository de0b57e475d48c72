package de.umsetzungsmonitor.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Instant;
import java.util.Set;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of somebody in a role; the account need not be stored. */
public final class SignIn {

  private SignIn() {}

  /** Somebody of that name and role, who coordinates the given states. */
  public static RequestPostProcessor as(String username, Role role, String... states) {
    return user(
        new SignedIn(
            new Account(username, username, "", Set.of(role), Set.of(states), Instant.EPOCH)));
  }

  /** The analyst {@code analyst}. */
  public static RequestPostProcessor analyst() {
    return as("analyst", Role.ANALYST);
  }

  /** The coordinator {@code coordinator-de} of Germany. */
  public static RequestPostProcessor coordinator() {
    return as("coordinator-de", Role.COORDINATOR, "DE");
  }

  /** The auditor {@code auditor}. */
  public static RequestPostProcessor auditor() {
    return as("auditor", Role.AUDITOR);
  }
}
