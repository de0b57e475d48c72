package de.umsetzungsmonitor.domain.view;

import de.umsetzungsmonitor.domain.account.Account;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A page with its filters that somebody keeps under a name. */
@Entity
public class SavedView {

  /** How long a name may be. */
  public static final int LONGEST_NAME = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Account owner;

  private String name;
  private ViewAddress address;
  private boolean shared;
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected SavedView() {}

  @SuppressWarnings("NullAway.Init") // the database gives the id
  SavedView(Account owner, String name, ViewAddress address, boolean shared, Instant now) {
    this.owner = owner;
    this.name = checked(name);
    this.address = address;
    this.shared = shared;
    this.createdAt = now;
  }

  /** Gives it another name, and shows it to all or to its owner alone. */
  void change(String name, boolean shared) {
    this.name = checked(name);
    this.shared = shared;
  }

  /** Leads to another address under the same name. */
  void replace(ViewAddress address, boolean shared) {
    this.address = address;
    this.shared = shared;
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public ViewAddress address() {
    return address;
  }

  /** The display name of who keeps it. */
  public String owner() {
    return owner.displayName();
  }

  /** Whether everybody sees it. */
  public boolean isShared() {
    return shared;
  }

  boolean isOwnedBy(String username) {
    return owner.username().equals(username);
  }

  private static String checked(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a view has a name of 1 to " + LONGEST_NAME);
    }
    return name;
  }
}
