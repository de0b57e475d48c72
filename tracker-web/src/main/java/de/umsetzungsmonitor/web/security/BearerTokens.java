package de.umsetzungsmonitor.web.security;

import de.umsetzungsmonitor.domain.account.TokenHolders;
import de.umsetzungsmonitor.domain.account.TokenSecret;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a single request in by the token it carries, with the rights that the account has now. No
 * bean, so that it only runs in the filter chain for such requests.
 */
class BearerTokens extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer";

  private final TokenHolders holders;
  private final Clock clock;
  private final ApiProblems problems;
  private final RequestAttributeSecurityContextRepository contexts =
      new RequestAttributeSecurityContextRepository();

  BearerTokens(TokenHolders holders, Clock clock, ApiProblems problems) {
    this.holders = holders;
    this.clock = clock;
    this.problems = problems;
  }

  /** Whether a request carries a token, good or bad. */
  static boolean isCarriedBy(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    TokenSecret secret = new TokenSecret(header.substring(SCHEME.length()).strip());
    Optional<SignedIn> signedIn = holders.of(secret, clock.instant()).map(SignedIn::new);
    if (signedIn.isEmpty()) {
      problems.refuseToken(request, response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            signedIn.get(), null, signedIn.get().getAuthorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response); // for an answer that is written later
    chain.doFilter(request, response);
  }
}
