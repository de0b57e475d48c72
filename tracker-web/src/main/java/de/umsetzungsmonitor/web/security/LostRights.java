package de.umsetzungsmonitor.web.security;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of accounts that were disabled since they signed in, lost a role or a state, or
 * got a new password on another instance: a session knows its account only as it was then. What
 * somebody gained begins with the next sign-in.
 */
@Component
class LostRights {

  private final SessionRegistry sessions;
  private final Accounts accounts;

  LostRights(SessionRegistry sessions, Accounts accounts) {
    this.sessions = sessions;
    this.accounts = accounts;
  }

  /**
   * Looks at all sessions of this instance, with a fixed number of queries. At a fixed rate, which
   * no other task holds up: those with a fixed delay wait for one another.
   */
  @Scheduled(fixedRate = 30, timeUnit = TimeUnit.SECONDS)
  void endSessions() {
    List<SessionInformation> open =
        sessions.getAllPrincipals().stream()
            .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
            .toList();
    if (open.isEmpty()) {
      return;
    }
    Map<String, Account> now =
        accounts
            .findByUsernameIn(open.stream().map(each -> someone(each).getUsername()).toList())
            .stream()
            .collect(Collectors.toMap(Account::username, Function.identity()));
    open.stream()
        .filter(each -> !isStillSo(someone(each), now.get(someone(each).getUsername())))
        .forEach(SessionInformation::expireNow);
  }

  /** Of each session its own: the registry names one account for all sessions of a name. */
  private static SignedIn someone(SessionInformation session) {
    return (SignedIn) session.getPrincipal();
  }

  private static boolean isStillSo(SignedIn then, @Nullable Account now) {
    return now != null
        && now.isEnabled()
        && now.passwordHash().equals(then.getPassword())
        && now.roles().stream().filter(then::has).count() == then.getAuthorities().size()
        && now.states().containsAll(then.getStates());
  }
}
