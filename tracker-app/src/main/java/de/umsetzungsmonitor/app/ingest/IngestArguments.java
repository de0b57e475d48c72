package de.umsetzungsmonitor.app.ingest;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param dryRun whether files are only checked
 * @param organization whom the texts bind; null leaves it to the texts
 * @param paths files and folders, at least one
 */
record IngestArguments(boolean dryRun, @Nullable Organization organization, List<Path> paths) {

  static final String USAGE =
      """
      Usage: ingest [--dry-run] [--organization=UN|OSCE|EU|G7] FILE|FOLDER...

      Reads, splits and stores each file, or says why not: one line of JSON for each on standard
      output, the log on standard error. Folders are gone through with all folders in them, in the
      order of names; names that begin with a dot are left out.

        --dry-run            check everything and store nothing
        --organization=NAME  whom the texts bind, where the texts themselves do not matter
        --                   what follows are files, whatever they begin with

      Ends with 0 if every file went in or was there already, with 1 if any was refused, and with 2
      if it was called wrongly.
      """;

  private static final String DRY_RUN = "--dry-run";
  private static final String ORGANIZATION = "--organization=";
  private static final String ONLY_FILES = "--";

  /** The arguments, or empty if they are not as {@link #USAGE} says. */
  static Optional<IngestArguments> parse(List<String> arguments) {
    int separator = arguments.indexOf(ONLY_FILES);
    List<String> mixed = separator < 0 ? arguments : arguments.subList(0, separator);
    List<String> names = new ArrayList<>(mixed.stream().filter(each -> !isOption(each)).toList());
    if (separator >= 0) {
      names.addAll(arguments.subList(separator + 1, arguments.size()));
    }
    boolean dryRun = false;
    Organization organization = null;
    for (String option : mixed.stream().filter(IngestArguments::isOption).toList()) {
      Optional<Organization> named = organization(option);
      if (named.isEmpty() && !option.equals(DRY_RUN)) {
        return Optional.empty();
      }
      dryRun |= option.equals(DRY_RUN);
      organization = named.orElse(organization);
    }
    return paths(names).isEmpty()
        ? Optional.empty()
        : Optional.of(new IngestArguments(dryRun, organization, paths(names)));
  }

  private static boolean isOption(String argument) {
    return argument.startsWith("-");
  }

  private static Optional<Organization> organization(String option) {
    return Arrays.stream(Organization.values())
        .filter(each -> option.equals(ORGANIZATION + each))
        .findFirst();
  }

  /** None if any of them can be no path. */
  private static List<Path> paths(List<String> names) {
    try {
      return names.stream().map(Path::of).toList();
    } catch (InvalidPathException e) {
      return List.of();
    }
  }
}
