package de.umsetzungsmonitor.domain.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** Somebody who may sign in, with roles and, for coordinators, states. */
@Entity
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String username;
  private String displayName;
  private String passwordHash;
  private boolean enabled;
  private Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  @BatchSize(size = 200)
  private Set<Role> roles = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_state", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "iso2")
  @BatchSize(size = 200)
  private Set<String> states = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  /**
   * An enabled account.
   *
   * @param passwordHash the password as a delegating encoder stores it, never in clear
   * @param states ISO codes of the states that it coordinates
   */
  @SuppressWarnings("NullAway.Init") // the database gives the id
  public Account(
      String username,
      String displayName,
      String passwordHash,
      Set<Role> roles,
      Set<String> states,
      Instant createdAt) {
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.enabled = true;
    this.roles.addAll(roles);
    this.states.addAll(states);
    this.createdAt = createdAt;
  }

  public Long id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String displayName() {
    return displayName;
  }

  public String passwordHash() {
    return passwordHash;
  }

  /**
   * Puts another password in the place of the old one.
   *
   * @param passwordHash as a delegating encoder stores it; the password kept to every {@link
   *     PasswordRule}
   */
  public void changePassword(String passwordHash) {
    this.passwordHash = passwordHash;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  /** ISO codes of the states that the account coordinates. */
  public Set<String> states() {
    return Set.copyOf(states);
  }

  /** Whether the account may write the status of a state. */
  public boolean coordinates(String iso2) {
    return enabled && roles.contains(Role.COORDINATOR) && states.contains(iso2);
  }
}
