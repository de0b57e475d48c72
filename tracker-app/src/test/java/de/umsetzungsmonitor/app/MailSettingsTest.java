package de.umsetzungsmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailHealthContributorAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The settings that the program brings along for whoever names a mail server. */
class MailSettingsTest {

  private final ApplicationContextRunner tracker =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withConfiguration(
              AutoConfigurations.of(
                  MailSenderAutoConfiguration.class, MailHealthContributorAutoConfiguration.class))
          .withPropertyValues("spring.mail.host=mail.example");

  @Test
  void noServerThatSaysNothingIsWaitedForWithoutEnd() {
    tracker.run(app ->
        assertThat(app.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
            .containsAllEntriesOf(
                Map.of(
                    "mail.smtp.connectiontimeout", "10000",
                    "mail.smtp.timeout", "20000",
                    "mail.smtp.writetimeout", "20000")));
  }

  @Test
  void theTrackerIsHealthyWithoutItsMailServer() {
    tracker.run(app -> assertThat(app).doesNotHaveBean("mailHealthContributor"));
  }
}
