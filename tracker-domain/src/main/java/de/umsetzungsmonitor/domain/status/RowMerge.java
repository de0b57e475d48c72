package de.umsetzungsmonitor.domain.status;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row for each provision in each of its states. Reports come in the order of the rows and
 * are taken up where they belong; what has none gets its row when a later one comes.
 */
final class RowMerge {

  private final List<AskedProvision> provisions;
  private final Consumer<StatusRow> consumer;
  private int provision;
  private int state;

  RowMerge(List<AskedProvision> provisions, Consumer<StatusRow> consumer) {
    this.provisions = provisions;
    this.consumer = consumer;
  }

  /**
   * Takes up a report; that of a state of whom nobody asked is passed over.
   *
   * @param place on which provision, from 1
   */
  void take(int place, String iso2, StatusRow.Report report) {
    while (compare(place, iso2) < 0) {
      emit(null);
    }
    if (compare(place, iso2) == 0) {
      emit(report);
    }
  }

  /** There are no more reports. */
  void finish() {
    while (provision < provisions.size()) {
      emit(null);
    }
  }

  /** Whether the next row comes before that of a report (negative), is it (0) or comes after. */
  private int compare(int place, String iso2) {
    if (provision + 1 != place) {
      return Integer.compare(provision + 1, place);
    }
    return provisions.get(provision).states().get(state).iso2().compareTo(iso2);
  }

  private void emit(StatusRow.@Nullable Report report) {
    AskedProvision asked = provisions.get(provision);
    consumer.accept(new StatusRow(asked.provision(), asked.states().get(state), report));
    state++;
    if (state == asked.states().size()) {
      state = 0;
      provision++;
    }
  }
}
