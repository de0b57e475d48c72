package de.umsetzungsmonitor.bench;

import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.SearchResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The search alone, without HTTP and database, for each kind of query. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class EngineBenchmark {

  private static final String HOME = "bench.home";

  @Param({
    "inflection",
    "compound",
    "umlaut",
    "abbreviation",
    "citation",
    "phrase",
    "prefix",
    "typo",
    "variant",
    "topic"
  })
  private String kind = "";

  private RunningTracker tracker;
  private ProvisionSearch search;
  private List<SearchRequest> requests = List.of();
  private int next;

  @SuppressWarnings("NullAway.Init") // JMH calls start() first
  public EngineBenchmark() {}

  /** Starts JMH, which starts a process with the tracker of this home for each kind of query. */
  static void run(Path home) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(EngineBenchmark.class.getName())
                .jvmArgsAppend("-D" + HOME + "=" + home.toAbsolutePath())
                .build())
        .run();
  }

  @Setup
  public void start() throws InterruptedException {
    tracker = RunningTracker.startIn(Path.of(System.getProperty(HOME)));
    tracker.awaitIndex();
    search = tracker.get(ProvisionSearch.class);
    requests =
        PolicyQuery.all().stream()
            .filter(query -> query.kind().equals(kind))
            .map(query -> SearchRequest.of(query.text()))
            .toList();
  }

  @Benchmark
  public SearchResult find() {
    return search.search(requests.get(next++ % requests.size()));
  }

  @TearDown
  public void stop() {
    tracker.close();
  }
}
