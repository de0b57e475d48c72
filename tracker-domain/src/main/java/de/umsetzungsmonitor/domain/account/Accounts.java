package de.umsetzungsmonitor.domain.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. */
public interface Accounts extends Repository<Account, Long> {

  Account save(Account account);

  Optional<Account> findByUsername(String username);

  List<Account> findByUsernameIn(Collection<String> usernames);

  long count();

  /** Stores another password for an account, as its hash. */
  @Transactional
  default void changePassword(String username, String passwordHash) {
    findByUsername(username).orElseThrow().changePassword(passwordHash);
  }
}
