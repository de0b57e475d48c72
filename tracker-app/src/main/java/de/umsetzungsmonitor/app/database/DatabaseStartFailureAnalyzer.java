package de.umsetzungsmonitor.app.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Puts the sentences of a {@link DatabaseStartFailure} on the console in place of a stack trace.
 */
class DatabaseStartFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseStartFailure> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DatabaseStartFailure failure) {
    return new FailureAnalysis(failure.getMessage(), failure.action(), failure);
  }
}
