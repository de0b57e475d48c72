package de.umsetzungsmonitor.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

@IntegrationTest
class SavedViewsTest {

  private static final ViewAddress ADDRESS = new ViewAddress(ViewPage.SEARCH, "q=Datenbank");

  @Autowired SavedViews views;
  @Autowired Examples examples;

  @BeforeEach
  void twoPeople() {
    examples.account("ana", Role.ANALYST);
    examples.account("ben", Role.AUDITOR);
  }

  @Test
  void everybodySeesTheOwnViewsFirstAndThenWhatOthersShare() {
    keep("ana", "zuletzt", false);
    keep("ana", "Anfang", true);
    keep("ben", "Mitte", true);
    keep("ben", "verborgen", false);

    assertThat(views.visibleTo("ana", Limit.unlimited()))
        .extracting(VisibleView::name, VisibleView::own, VisibleView::owner)
        .containsExactly(
            tuple("Anfang", true, "ana"),
            tuple("zuletzt", true, "ana"),
            tuple("Mitte", false, "ben"));
    assertThat(views.visibleTo("ana", Limit.of(1))).hasSize(1);
  }

  @Test
  void aNameIsGivenOnceByEachPerson() {
    keep("ana", "Datenbank", false);
    long other = keep("ana", "andere", false);

    assertThatThrownBy(() -> keep("ana", "Datenbank", true)).isInstanceOf(ViewNameTaken.class);
    assertThatThrownBy(() -> views.change("ana", other, "Datenbank", false))
        .isInstanceOf(ViewNameTaken.class);
    views.change("ana", other, "andere", true);
    keep("ben", "Datenbank", false);
  }

  @Test
  void twoWindowsThatGiveTheSameNameAtOnceDoNotGetPastThat() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Long> keep = () -> keep("ana", "Datenbank", false);
      List<Future<Long>> results = threads.invokeAll(List.of(keep, keep, keep, keep));

      assertThat(results)
          .filteredOn(result -> result.state() == Future.State.FAILED)
          .hasSize(3)
          .allSatisfy(
              result -> assertThat(result.exceptionNow()).isInstanceOf(ViewNameTaken.class));
    }
  }

  @Test
  void onlyItsOwnerChangesAViewAndAPrivateOneIsNotEvenThereForOthers() {
    long hidden = keep("ana", "verborgen", false);
    long shared = keep("ana", "für alle", true);

    assertThatThrownBy(() -> views.change("ben", shared, "meine", true))
        .isInstanceOf(ViewNotOwned.class);
    assertThatThrownBy(() -> views.forget("ben", shared)).isInstanceOf(ViewNotOwned.class);
    assertThatThrownBy(() -> views.forget("ben", hidden)).isInstanceOf(ViewNotFound.class);
    views.change("ana", hidden, "offen", true);
    views.forget("ana", shared);

    assertThat(views.visibleTo("ben", Limit.unlimited()))
        .singleElement()
        .extracting(VisibleView::name)
        .isEqualTo("offen");
  }

  @Test
  void nobodyKeepsMoreViewsThanAnybodyMay() {
    for (int i = 0; i < SavedViews.MOST; i++) {
      keep("ana", "Ansicht " + i, false);
    }

    assertThatThrownBy(() -> keep("ana", "eine mehr", false)).isInstanceOf(TooManyViews.class);
    keep("ben", "eine", false);
  }

  private long keep(String username, String name, boolean shared) {
    return views.keep(username, name, ADDRESS, shared, Instant.parse("2026-11-22T10:00:00Z")).id();
  }
}
