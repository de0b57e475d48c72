package de.umsetzungsmonitor.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the application as a whole.
 *
 * @param home where everything lies that the tracker keeps outside an external database; always
 *     absolute
 * @param firstPassword the password of the first accounts; a random one where it is not set
 * @param firstAccounts whether an empty database gets its first accounts; where it is not set, only
 *     the embedded database does
 * @param seeds where the texts lie that an empty database starts with, a location that ends with a
 *     slash; empty for none
 */
@ConfigurationProperties("tracker")
public record TrackerProperties(
    @DefaultValue("var") Path home,
    @Nullable String firstPassword,
    @Nullable Boolean firstAccounts,
    @DefaultValue("classpath:/seeds/") String seeds) {

  public TrackerProperties {
    home = home.toAbsolutePath().normalize();
    firstPassword = firstPassword == null || firstPassword.isBlank() ? null : firstPassword;
  }

  /** Without the password, so that no log ever shows it. */
  @Override
  public String toString() {
    return "TrackerProperties[home=%s, seeds=%s]".formatted(home, seeds);
  }
}
