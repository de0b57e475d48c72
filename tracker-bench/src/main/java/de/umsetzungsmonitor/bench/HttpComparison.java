package de.umsetzungsmonitor.bench;

import de.umsetzungsmonitor.search.ProvisionSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whole answers of the running tracker, from the request to the last byte, and its search alone,
 * beside PostgreSQL doing the same work the same way on the same connection count. Rounds take
 * turns, so that what else the machine does meets them all; of each figure the median of the rounds
 * is printed.
 */
final class HttpComparison {

  private static final int ROUNDS = 3;

  /** So many requests pass before one counts: until then the program is still being compiled. */
  private static final int PROGRAM = 15_000;

  /** PostgreSQL only has to read its index once. */
  private static final int DATABASE = 500;

  private static final String API = "/api/search";

  private final int requests;
  private final List<PolicyQuery> queries = PolicyQuery.all();
  private final List<Contestant> contestants;

  HttpComparison(RunningTracker tracker, int requests) throws Exception {
    this.requests = requests;
    PostgresSearch.prepare(tracker.get(DataSource.class));
    DataSource connections = tracker.get(PostgresApi.class).connections();
    String token = tracker.token();
    String session = HttpConnection.signIn(tracker, RunningTracker.USERNAME);
    Contestant postgresApi =
        new Contestant(
            "PostgreSQL so",
            HttpConnection.toApi(tracker, PostgresApi.PATH, token),
            DATABASE,
            null);
    Contestant postgres =
        new Contestant(
            "PostgreSQL alone",
            new PostgresSearch(connections, PostgresSearch.BY_NEARNESS),
            DATABASE,
            null);
    contestants =
        List.of(
            new Contestant(API, HttpConnection.toApi(tracker, API, token), PROGRAM, postgresApi),
            postgresApi,
            new Contestant("/search", HttpConnection.toPage(tracker, session), PROGRAM, null),
            new Contestant(
                "search alone",
                new SearchAlone(tracker.get(ProvisionSearch.class)),
                PROGRAM,
                postgres),
            postgres,
            new Contestant(
                "... by ts_rank",
                new PostgresSearch(connections, PostgresSearch.BY_FREQUENCY),
                DATABASE,
                null));
  }

  /**
   * Who answers, the same on as many connections as are wanted.
   *
   * @param warmUp how many requests pass before one counts
   * @param peer who does the same work the same way; null if none does
   */
  private record Contestant(
      String name, Load.Connection connection, int warmUp, @Nullable Contestant peer) {

    Timings asked(List<String> texts, int connections, int requests) throws Exception {
      return Load.run(number -> connection, texts, connections, requests);
    }
  }

  void print() throws Exception {
    for (Contestant contestant : contestants) {
      contestant.asked(texts(queries), 2, contestant.warmUp);
    }
    for (int connections = 1; connections <= 2; connections++) {
      print(connections);
    }
    printKinds();
  }

  private void print(int connections) throws Exception {
    List<Rounds> all = contestants.stream().map(Rounds::new).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (Rounds rounds : all) {
        rounds.run(connections);
      }
    }
    System.out.printf(
        "%n%d connection(s), %d requests in each of %d rounds%n", connections, requests, ROUNDS);
    System.out.println("                      p50 ms   p95 ms   p99 ms  answers/s  processor ms");
    all.forEach(Rounds::print);
    for (Rounds rounds : all) {
      all.stream()
          .filter(other -> other.contestant == rounds.contestant.peer)
          .forEach(rounds::print);
    }
  }

  private static List<String> texts(List<PolicyQuery> queries) {
    return queries.stream().map(PolicyQuery::text).toList();
  }

  /** Where the time goes: the median answer to each kind of query. */
  private void printKinds() throws Exception {
    System.out.println("\np50 ms of each kind of query on one connection");
    for (String kind : queries.stream().map(PolicyQuery::kind).distinct().toList()) {
      List<String> own =
          texts(queries.stream().filter(query -> query.kind().equals(kind)).toList());
      System.out.printf("  %-13s", kind);
      for (Contestant contestant : contestants) {
        Timings timings = contestant.asked(own, 1, Math.max(1, requests / 10));
        System.out.printf("  %s %6.2f", contestant.name, timings.p50());
      }
      System.out.println();
    }
  }

  /** The same requests again and again. */
  private final class Rounds {

    private final Contestant contestant;
    private final List<Timings> timings = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    Rounds(Contestant contestant) {
      this.contestant = contestant;
    }

    void run(int connections) throws Exception {
      long start = ProcessorTime.nanos();
      timings.add(contestant.asked(texts(queries), connections, requests));
      processor.add((ProcessorTime.nanos() - start) / 1e6 / requests);
    }

    void print() {
      System.out.printf(
          "  %-18s %8.2f %8.2f %8.2f %10.1f %13.2f%n",
          contestant.name,
          median(Timings::p50),
          median(Timings::p95),
          median(Timings::p99),
          median(Timings::perSecond),
          median(processor.stream()));
    }

    void print(Rounds postgres) {
      System.out.printf(
          "  %s / %s: p50 %.1f, p95 %.1f; answers/s %.1f times as many%n",
          postgres.contestant.name,
          contestant.name,
          postgres.median(Timings::p50) / median(Timings::p50),
          postgres.median(Timings::p95) / median(Timings::p95),
          median(Timings::perSecond) / postgres.median(Timings::perSecond));
    }

    private double median(ToDoubleFunction<Timings> figure) {
      return median(timings.stream().map(figure::applyAsDouble));
    }

    private static double median(Stream<Double> figures) {
      List<Double> sorted = figures.sorted().toList();
      return sorted.get(sorted.size() / 2);
    }
  }
}
