package de.umsetzungsmonitor.web.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.reminder.Reminders;
import de.umsetzungsmonitor.domain.reminder.Rhythm;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Mails as an SMTP server gets them. */
@WebTest
class ReminderMailTest {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(freePort(), "localhost", "smtp"));
  private static final String ADDRESS = "koordination@behoerde.example";

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry properties) {
    SERVER.start();
    properties.add("spring.mail.host", () -> "localhost");
    properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    properties.add("tracker.reminder.at", () -> "00:00");
    properties.add("tracker.reminder.address", () -> "https://monitor.example/");
    properties.add("tracker.reminder.from", () -> "monitor@behoerde.example");
  }

  @AfterAll
  static void closeMailServer() {
    SERVER.stop();
  }

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired Reminders reminders;
  @Autowired DigestSending sending;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void twoOverdueProvisions() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Erster.", "Zweiter.", "Dritter.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    reportDue("para_1", LocalDate.now(Days.ZONE).minusDays(1));
    reportDue("para_2", LocalDate.now(Days.ZONE).plusDays(1));
  }

  @Test
  void aDigestNamesWhatPressesAndIsSentOnce() throws Exception {
    subscribe();
    itIsTheNextDay();

    sending.sendDue();
    sending.sendDue();

    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    MimeMessage mail = SERVER.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress(ADDRESS));
    assertThat(mail.getSubject()).isEqualTo("Umsetzungsmonitor: 2 Bestimmungen stehen an");
    assertThat(text(mail))
        .contains(
            "Deutschland: 1 überfällig, 1 in den nächsten 30 Tagen fällig",
            "Nummer 1",
            "seit gestern überfällig",
            "https://monitor.example/documents/rat/para_1/states/DE",
            "https://monitor.example/states/DE/worklist")
        .doesNotContain("Nummer 3");
    assertThat(reminders.of("coordinator-de").orElseThrow().nextOn())
        .isEqualTo(LocalDate.now(Days.ZONE).plusDays(1));
  }

  @Test
  void twoInstancesSendItOnceTogether() throws Exception {
    subscribe();
    itIsTheNextDay();

    try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
      Callable<Object> instance = Executors.callable(sending::sendDue);
      for (var each : instances.invokeAll(List.of(instance, instance))) {
        each.get();
      }
    }

    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  @Test
  void nothingIsSentBeforeTheAddressIsConfirmedOrWhereNothingPresses() throws Exception {
    choose("DAILY", ADDRESS);
    String link = confirmation();
    itIsTheNextDay();
    SERVER.purgeEmailFromAllMailboxes();
    sending.sendDue();
    assertThat(SERVER.getReceivedMessages()).isEmpty();

    confirm(link, "coordinator-de");
    itIsTheNextDay();
    jdbc.sql("update status_report set due_on = null").update();
    sending.sendDue();
    assertThat(SERVER.getReceivedMessages()).isEmpty();
    assertThat(reminders.of("coordinator-de").orElseThrow().failures()).isZero();
  }

  @Test
  void anAddressIsConfirmedByItsOwnerWithTheLinkInTheMail() throws Exception {
    assertThat(choose("WEEKLY", ADDRESS)).hasStatus(303);
    assertThat(page()).bodyText().contains(ADDRESS, "wartet auf Ihre Bestätigung");
    String link = confirmation();

    assertThat(mvc.get().uri(link).with(SignIn.coordinator()))
        .hasStatusOk()
        .bodyText()
        .contains("Mailadresse bestätigen");
    examples.account("coordinator-fr", Role.COORDINATOR, "FR");
    confirm(link, "coordinator-fr");
    assertThat(reminders.of("coordinator-de").orElseThrow().address()).isNull();

    confirm(link, "coordinator-de");
    assertThat(reminders.of("coordinator-de").orElseThrow().address()).isEqualTo(ADDRESS);
    assertThat(page()).bodyText().contains("Die nächste Mail geht frühestens");
  }

  @Test
  void whoAsksAgainAtOnceGetsNoSecondMailSoThatNobodyCanFillTheMailboxOfAStranger() {
    choose("DAILY", ADDRESS);

    assertThat(choose("WEEKLY", ADDRESS))
        .hasStatus(303)
        .flash()
        .containsValue(
            "Ihre Auswahl ist gespeichert. Die Mail zur Bestätigung ist schon gesendet;"
                + " öffnen Sie den Link darin.");
    assertThat(choose("DAILY", "andere@behoerde.example"))
        .hasStatus(422)
        .bodyText()
        .contains("Versuchen Sie es in zehn Minuten wieder.");
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    assertThat(reminders.of("coordinator-de").orElseThrow().rhythm()).isEqualTo(Rhythm.WEEKLY);

    jdbc.sql("update reminder set confirm_until = confirm_until - interval '10 minutes'").update();
    assertThat(choose("DAILY", "andere@behoerde.example")).hasStatus(303);
    assertThat(SERVER.getReceivedMessages()).hasSize(2);
  }

  @Test
  void aMailIsTriedAgainLaterIfTheServerIsDown() throws Exception {
    subscribe();
    itIsTheNextDay();
    SERVER.stop();
    sending.sendDue();
    assertThat(page()).bodyText().contains("Die letzte Mail konnte nicht zugestellt werden.");

    SERVER.start();
    sending.sendDue();
    assertThat(SERVER.getReceivedMessages()).as("the pause is not over").isEmpty();
    jdbc.sql("update reminder set try_after = now()").update();
    sending.sendDue();
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  @Test
  void anAddressIsNotTypedAgainBecauseTheServerWasDown() {
    SERVER.stop();
    try {
      assertThat(choose("WEEKLY", ADDRESS))
          .flash()
          .containsEntry("reminderForm", new ReminderForm("WEEKLY", ADDRESS));
    } finally {
      SERVER.start();
    }
    assertThat(
            mvc.get()
                .uri("/account/reminders")
                .flashAttr("reminderForm", new ReminderForm("WEEKLY", ADDRESS))
                .with(SignIn.coordinator()))
        .bodyText()
        .contains("value=\"" + ADDRESS + "\"");
  }

  @Test
  void anAddressThatIsTakenBackIsForgotten() throws Exception {
    subscribe();

    assertThat(choose("OFF", "")).hasStatus(303);

    assertThat(reminders.of("coordinator-de").orElseThrow().address()).isNull();
    assertThat(page()).bodyText().doesNotContain(ADDRESS);
  }

  @Test
  void oneClickInTheMailEndsTheReminders() throws Exception {
    subscribe();
    itIsTheNextDay();
    sending.sendDue();
    MimeMessage mail = SERVER.getReceivedMessages()[0];
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    String stop =
        mail.getHeader("List-Unsubscribe", null).replaceAll("^<https://monitor.example|>$", "");

    assertThat(mvc.get().uri(stop)).hasStatusOk().bodyText().contains("Keine Erinnerungen mehr");
    assertThat(reminders.of("coordinator-de").orElseThrow().rhythm()).isEqualTo(Rhythm.DAILY);
    assertThat(mvc.post().uri(stop).param("List-Unsubscribe", "One-Click")).hasStatusOk();
    assertThat(reminders.of("coordinator-de").orElseThrow().rhythm()).isEqualTo(Rhythm.OFF);
    assertThat(mvc.post().uri("/reminders/stop/unbekannt")).hasStatus(404);
  }

  @Test
  void anAddressThatCouldCarryMoreThanItselfIsRefused() {
    for (String typed :
        List.of(
            "", "ohne-at", "a@b", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example")) {
      assertThat(choose("DAILY", typed)).hasStatus(422).bodyText().contains("#address");
    }
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  @Test
  void aRhythmThatIsNoneIsRefused() {
    assertThat(choose("NIE", ADDRESS)).hasStatus(422).bodyText().contains("#rhythm");
  }

  private void subscribe() throws Exception {
    choose("DAILY", ADDRESS);
    confirm(confirmation(), "coordinator-de");
    SERVER.purgeEmailFromAllMailboxes();
  }

  private MvcTestResult choose(String rhythm, String address) {
    return mvc.post()
        .uri("/account/reminders")
        .param("rhythm", rhythm)
        .param("address", address)
        .with(SignIn.coordinator())
        .with(csrf())
        .exchange();
  }

  private MvcTestResult page() {
    return mvc.get().uri("/account/reminders").with(SignIn.coordinator()).exchange();
  }

  private String confirmation() throws Exception {
    Matcher link =
        Pattern.compile("https://monitor.example(/account/reminders/confirm\\S+)")
            .matcher(text(SERVER.getReceivedMessages()[0]));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private void confirm(String link, String username) {
    assertThat(
            mvc.post()
                .uri("/account/reminders/confirm")
                .param("key", link.substring(link.indexOf('=') + 1))
                .with(SignIn.as(username, Role.COORDINATOR))
                .with(csrf()))
        .hasStatus(303);
  }

  private void itIsTheNextDay() {
    jdbc.sql("update reminder set next_on = next_on - 1").update();
  }

  private void reportDue(String eId, LocalDate due) {
    reporting.report(
        new ProvisionAddress("rat", eId),
        "DE",
        0,
        new StatusEntry(StatusValue.PLANNED, null, null, due, List.of()),
        "coordinator-de");
  }

  /** It has to stay the same when the server is down and comes back. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(MimeMessage mail) throws Exception {
    return mail.getContent().toString();
  }
}
