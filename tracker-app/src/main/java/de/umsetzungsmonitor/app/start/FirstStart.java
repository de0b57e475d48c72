package de.umsetzungsmonitor.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills an empty database and then says on the console where to go and how to sign in. */
@Component
class FirstStart implements ApplicationRunner {

  private final FirstAccounts accounts;
  private final SeedTexts seeds;
  private final Environment environment;

  FirstStart(FirstAccounts accounts, SeedTexts seeds, Environment environment) {
    this.accounts = accounts;
    this.seeds = seeds;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    Optional<FirstSignIn> made = accounts.makeIfNone();
    seeds.readIfEmpty();
    String port = environment.getProperty("local.server.port");
    if (port != null) {
      // The console, not the log: a log is kept and read by more people than a password is for.
      System.out.println(welcome(port, made.orElse(null)));
    }
  }

  private String welcome(String port, @Nullable FirstSignIn made) {
    return """

      Umsetzungsmonitor is ready: http://localhost:%s/

    %s
    """
        .formatted(port, signIn(made).indent(2).stripTrailing());
  }

  private String signIn(@Nullable FirstSignIn made) {
    if (made != null) {
      return """
      Accounts: %s
      Password: %s
      %s
      """
          .formatted(
              FirstAccounts.usernames(),
              made.shown(),
              made.given() ? "" : "Shown this once; it is kept in " + accounts.file());
    }
    if (!accounts.exist()) {
      return "There is no account yet. Start once with TRACKER_FIRST_ACCOUNTS=true to make the first.";
    }
    return Files.exists(accounts.file())
        ? "The first sign-in is described in " + accounts.file()
        : "Sign in with your account.";
  }
}
