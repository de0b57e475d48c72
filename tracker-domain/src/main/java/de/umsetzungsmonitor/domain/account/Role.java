package de.umsetzungsmonitor.domain.account;

/** What an account may do beyond reading. */
public enum Role {
  /** Brings documents in and tags provisions. */
  ANALYST,
  /** Keeps the status of the account's states. */
  COORDINATOR,
  /** Exports reports and reads the whole history. */
  AUDITOR,
  /** Manages accounts, looks after the search index and reads the whole history. */
  ADMIN
}
