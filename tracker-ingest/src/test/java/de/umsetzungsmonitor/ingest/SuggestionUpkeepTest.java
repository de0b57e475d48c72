package de.umsetzungsmonitor.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of renewals that fail; here the database refuses to note the first few. */
@IntegrationTest
class SuggestionUpkeepTest {

  @Autowired DocumentIngest ingest;
  @Autowired SuggestionRenewal renewal;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void twoOutdatedDocuments() {
    for (String asked : new String[] {"die Opfer zu schützen", "die Zeugen zu schützen"}) {
      String text = "Die Generalversammlung,\n\n1. fordert die Staaten auf, " + asked + ".\n";
      ingest.ingest(
          new SourceFile(asked + ".txt", text.getBytes(UTF_8)),
          GivenMetadata.bindingFor(Organization.UN),
          "ana");
    }
    jdbc.update("update suggestion_run set rule_set = 'older'");
  }

  @AfterEach
  void nothingIsRefusedAnyMore() {
    jdbc.execute("drop function if exists refuse_first cascade; drop sequence if exists attempt");
  }

  @Test
  void whatFailedIsTriedAgainAfterTheOthers() throws Exception {
    refuse(1);

    renew(Duration.ofMillis(1));

    assertThat(renewal.outdated()).isEmpty();
    assertThat(attempts()).as("of two documents, one of them twice").isEqualTo(3);
  }

  @Test
  void whatFailsForGoodIsLeftToTheNextStart() throws Exception {
    refuse(Integer.MAX_VALUE);

    renew(Duration.ofMillis(1));

    assertThat(renewal.outdated()).hasSize(2);
    assertThat(attempts()).as("of two documents, each four times").isEqualTo(8);
  }

  @Test
  void nobodyWaitsForTheNextTryWhenTheProgramEnds() {
    refuse(Integer.MAX_VALUE);
    SuggestionUpkeep upkeep = upkeep(Duration.ofHours(1));
    Instant start = Instant.now();

    upkeep.start();
    upkeep.stop();

    assertThat(upkeep.isRunning()).isFalse();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
  }

  private void renew(Duration retryAfter) throws InterruptedException {
    SuggestionUpkeep upkeep = upkeep(retryAfter);
    upkeep.start();
    while (upkeep.isRunning()) {
      Thread.sleep(10);
    }
  }

  private SuggestionUpkeep upkeep(Duration retryAfter) {
    return new SuggestionUpkeep(renewal, new SuggestionSettings(true, retryAfter));
  }

  private void refuse(int times) {
    jdbc.execute("create sequence attempt");
    jdbc.execute(
        """
        create function refuse_first() returns trigger language plpgsql as $$
        begin
          if nextval('attempt') <= %d then
            raise exception 'refused';
          end if;
          return new;
        end $$
        """
            .formatted(times));
    jdbc.execute(
        """
        create trigger refuse_first before update on suggestion_run
        for each row execute function refuse_first()
        """);
  }

  private long attempts() {
    return jdbc.queryForObject("select last_value from attempt", Long.class);
  }
}
