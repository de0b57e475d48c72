package de.umsetzungsmonitor.web.security;

import static org.springframework.security.config.Customizer.withDefaults;

import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.TokenHolders;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything needs a sign-in but the sign-in itself; each handler says who else may. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  /** Bootstrap draws its form controls with images in data addresses; nothing else is inline. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");

  /** Scripts with a token: no session, and no forged request since no browser adds a token. */
  @Bean
  @Order(1)
  SecurityFilterChain tokenFilterChain(
      HttpSecurity http, TokenHolders holders, Clock clock, ApiProblems problems) {
    return http.securityMatcher(
            request -> API.matches(request) && BearerTokens.isCarriedBy(request))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterBefore(
            new BearerTokens(holders, clock, problems), AnonymousAuthenticationFilter.class)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(CsrfConfigurer::disable)
        .exceptionHandling(exceptions ->
            exceptions.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .headers(SecurityConfiguration::headers)
        .build();
  }

  /**
   * What calendars, feed readers and mail programs ask for: the secret in the address says whose it
   * is, so there is no session, and nothing that a browser would add to a forged request.
   */
  @Bean
  @Order(2)
  SecurityFilterChain secretAddressFilterChain(HttpSecurity http) {
    return http.securityMatcher("/feeds/**", "/reminders/stop/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(CsrfConfigurer::disable)
        .headers(SecurityConfiguration::headers)
        .build();
  }

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, ApiProblems problems, SessionRegistry sessions) {
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                .permitAll()
                .requestMatchers(
                    "/favicon.ico",
                    "/img/**",
                    "/icons.svg",
                    "/login",
                    "/preferences",
                    "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form -> form.loginPage("/login").permitAll())
        .sessionManagement(management ->
            management.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/login"))
        .requestCache(cache -> cache.requestCache(pagesToReturnTo()))
        .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
        .exceptionHandling(exceptions ->
            exceptions
                .defaultAuthenticationEntryPointFor(problems, API)
                .defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE)
                .defaultAccessDeniedHandlerFor(problems, API)
                .defaultAccessDeniedHandlerFor(new ExpiredForms(), AnyRequestMatcher.INSTANCE))
        .headers(SecurityConfiguration::headers)
        .build();
  }

  /** After the sign-in people return to the page they asked for, never to what a script asked. */
  private static RequestCache pagesToReturnTo() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(request ->
        request.getMethod().equals("GET")
            && !API.matches(request)
            && Objects.requireNonNullElse(request.getHeader("Accept"), "").contains("html"));
    return cache;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(withDefaults());
  }

  /** Knows the sessions of each account, so that a new password can end the others. */
  @Bean
  SessionRegistry sessionRegistry() {
    return new SessionRegistryImpl();
  }

  @Bean
  HttpSessionEventPublisher httpSessionEventPublisher() {
    return new HttpSessionEventPublisher();
  }

  @Bean
  UserDetailsService userDetailsService(Accounts accounts) {
    return username ->
        accounts
            .findByUsername(username.replace("\0", "")) // PostgreSQL knows no NUL
            .map(SignedIn::new)
            .orElseThrow(() -> new UsernameNotFoundException(username));
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
