package de.umsetzungsmonitor.domain.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All accounts. */
public interface Accounts extends Repository<Account, Long> {

  Account save(Account account);

  Optional<Account> findByUsername(String username);

  long count();
}
