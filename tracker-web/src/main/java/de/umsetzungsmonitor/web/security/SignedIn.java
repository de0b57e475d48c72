package de.umsetzungsmonitor.web.security;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a request, as it was when it signed in. */
public final class SignedIn implements UserDetails {

  private static final long serialVersionUID = 1;

  private final String username;
  private final String displayName;
  private final String passwordHash;
  private final boolean enabled;
  private final Set<Role> roles;
  private final TreeSet<String> states;

  /** Takes over what the session needs to know of the account. */
  public SignedIn(Account account) {
    this.username = account.username();
    this.displayName = account.displayName();
    this.passwordHash = account.passwordHash();
    this.enabled = account.isEnabled();
    this.roles = account.roles();
    this.states = new TreeSet<>(account.states());
  }

  @Override
  public String getUsername() {
    return username;
  }

  /** The name that pages show. */
  public String getDisplayName() {
    return displayName;
  }

  /** ISO codes of the states that the account coordinates, in alphabetical order. */
  public List<String> getStates() {
    return List.copyOf(states);
  }

  /** Whether the account may write the status of a state. */
  public boolean coordinates(String iso2) {
    return roles.contains(Role.COORDINATOR) && states.contains(iso2);
  }

  /** Whether the account may take what a state reports away as a file. */
  public boolean exports(String iso2) {
    return has(Role.AUDITOR) || coordinates(iso2);
  }

  /** Whether the account has a role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  /** The same account is the same, whatever it was allowed when it signed in. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that && that.username.equals(username);
  }

  @Override
  public int hashCode() {
    return username.hashCode();
  }
}
