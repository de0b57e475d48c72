package de.umsetzungsmonitor.web.security;

import de.umsetzungsmonitor.domain.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The sessions of this instance. */
@Component
public class OpenSessions {

  private final SessionRegistry sessions;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  OpenSessions(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  /**
   * Ends the other sessions of an account that has a new password, while this one goes on with it.
   * Those on other instances end when {@link LostRights} next looks at them there.
   */
  public void goOnAlone(Account account, HttpServletRequest request, HttpServletResponse response) {
    SignedIn me = new SignedIn(account);
    String own = request.getSession().getId();
    sessions.getAllSessions(me, false).stream()
        .filter(other -> !other.getSessionId().equals(own))
        .forEach(SessionInformation::expireNow);
    sessions.registerNewSession(own, me);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
