package de.umsetzungsmonitor.app.ingest;

import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.json.JsonMapper;

/** {@code java -jar umsetzungsmonitor.jar ingest FILE…}: brings files in and ends. */
public final class IngestCommand {

  private static final String NAME = "ingest";
  private static final int FINE = 0;
  private static final int REFUSED = 1;
  private static final int WRONG_USAGE = 2;

  private IngestCommand() {}

  /** Whether the program was called for this and not to serve pages. */
  public static boolean isMeant(String[] arguments) {
    return arguments.length > 0 && arguments[0].equals(NAME);
  }

  /**
   * Does what the arguments say. From then on nothing but the lines goes to standard output.
   *
   * @param arguments the first of them is the name of the command
   * @return the code to end the process with
   */
  public static int run(String[] arguments) {
    PrintStream out = System.out;
    System.setOut(System.err);
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    Optional<IngestArguments> parsed = IngestArguments.parse(rest);
    if (parsed.isEmpty()) {
      System.err.print(IngestArguments.USAGE);
      return WRONG_USAGE;
    }
    SpringApplication application =
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .properties("tracker.shares-database=true")
            .build();
    try (ConfigurableApplicationContext context = application.run()) {
      IngestRun run =
          new IngestRun(
              context.getBean(DocumentIngest.class),
              context.getBean(ReadLimits.class),
              context.getBean(JsonMapper.class));
      return run.run(parsed.get(), out) ? FINE : REFUSED;
    }
  }

  /**
   * The parts of the program that bring files in. No configuration of its own, so that the program
   * that serves pages does not find it; nothing that works in the background.
   */
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = {"de.umsetzungsmonitor.domain", "de.umsetzungsmonitor.ingest"},
      excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Lifecycle.class))
  private static final class Parts {}
}
