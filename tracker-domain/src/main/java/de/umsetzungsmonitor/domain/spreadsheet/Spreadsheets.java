package de.umsetzungsmonitor.domain.spreadsheet;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables that people sent and that are still kept. */
public interface Spreadsheets extends Repository<Spreadsheet, Long> {

  /** How many tables of one person are kept. */
  int MOST = 20;

  Spreadsheet save(Spreadsheet spreadsheet);

  /** The tables of somebody, the latest first. */
  List<Spreadsheet> findByOwnerOrderByIdDesc(String owner);

  long countByOwner(String owner);

  Optional<Spreadsheet> findByIdAndOwner(long id, String owner);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from Spreadsheet s where s.id = :id")
  Optional<Spreadsheet> lock(long id);

  /**
   * A table of somebody.
   *
   * @throws SpreadsheetNotFound if there is none, or it is not theirs
   */
  default Spreadsheet owned(long id, String username) {
    return findByIdAndOwner(id, username).orElseThrow(() -> new SpreadsheetNotFound(id));
  }

  /** The same, which until the end of the transaction nobody else begins to apply. */
  default Spreadsheet ownedAndLocked(long id, String username) {
    return lock(id)
        .filter(spreadsheet -> spreadsheet.owner().equals(username))
        .orElseThrow(() -> new SpreadsheetNotFound(id));
  }

  /** Forgets a table with its rows; one that is gone or not theirs is left alone. */
  @Transactional
  @Modifying
  @Query("delete from Spreadsheet s where s.id = :id and s.owner = :owner")
  void forget(long id, String owner);

  /** Forgets the tables with which nobody has done anything since. */
  @Transactional
  @Modifying
  @Query("delete from Spreadsheet s where s.touchedAt < :since")
  int forgetUntouched(Instant since);
}
