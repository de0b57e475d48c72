package de.umsetzungsmonitor.bench;

import de.umsetzungsmonitor.search.ProvisionSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Whole answers of the running tracker, from the request to the last byte, and its search alone,
 * beside PostgreSQL doing the same work on the same connection count. Rounds take turns, so that
 * what else the machine does meets them all; of each figure the median of the rounds is printed.
 */
final class HttpComparison {

  private static final int ROUNDS = 3;
  private static final String API = "/api/search";
  private static final String POSTGRES = "PostgreSQL";

  private final int requests;
  private final List<PolicyQuery> queries = PolicyQuery.all();
  private final Map<String, Load.Opening> answering = new LinkedHashMap<>();

  HttpComparison(RunningTracker tracker, int requests) throws Exception {
    this.requests = requests;
    DataSource database = tracker.get(DataSource.class);
    PostgresSearch.prepare(database);
    HttpConnection api = HttpConnection.toApi(tracker, tracker.token());
    HttpConnection page =
        HttpConnection.toPage(tracker, HttpConnection.signIn(tracker, RunningTracker.USERNAME));
    answering.put(API, number -> api);
    answering.put("/search", number -> page);
    answering.put("search alone", number -> new SearchAlone(tracker.get(ProvisionSearch.class)));
    answering.put(POSTGRES, number -> new PostgresSearch(database));
  }

  void print() throws Exception {
    for (Load.Opening opening : answering.values()) {
      Load.run(opening, texts(queries), 2, requests); // everything compiled, everything in memory
    }
    for (int connections = 1; connections <= 2; connections++) {
      print(connections);
    }
    printKinds();
  }

  private void print(int connections) throws Exception {
    List<Rounds> all =
        answering.entrySet().stream()
            .map(each -> new Rounds(each.getKey(), each.getValue()))
            .toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (Rounds rounds : all) {
        rounds.run(connections);
      }
    }
    System.out.printf(
        "%n%d connection(s), %d requests in each of %d rounds%n", connections, requests, ROUNDS);
    System.out.println("                p50 ms   p95 ms   p99 ms  answers/s  processor ms");
    all.forEach(Rounds::print);
    Rounds postgres = all.getLast();
    all.stream().filter(rounds -> rounds != postgres).forEach(rounds -> rounds.print(postgres));
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
      List<Double> p50 = new ArrayList<>();
      for (Map.Entry<String, Load.Opening> each : answering.entrySet()) {
        p50.add(Load.run(each.getValue(), own, 1, Math.max(1, requests / 10)).p50());
        System.out.printf("  %s %6.2f", each.getKey(), p50.getLast());
      }
      double ratio = p50.getLast() / p50.getFirst();
      System.out.printf("  %s / %s %5.1f%n", POSTGRES, API, ratio);
    }
  }

  /** The same requests again and again. */
  private final class Rounds {

    private final String name;
    private final Load.Opening opening;
    private final List<Timings> timings = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    Rounds(String name, Load.Opening opening) {
      this.name = name;
      this.opening = opening;
    }

    void run(int connections) throws Exception {
      long start = ProcessorTime.nanos();
      timings.add(Load.run(opening, texts(queries), connections, requests));
      processor.add((ProcessorTime.nanos() - start) / 1e6 / requests);
    }

    void print() {
      System.out.printf(
          "  %-12s %8.2f %8.2f %8.2f %10.1f %13.2f%n",
          name,
          median(Timings::p50),
          median(Timings::p95),
          median(Timings::p99),
          median(Timings::perSecond),
          median(processor.stream()));
    }

    void print(Rounds postgres) {
      System.out.printf(
          "  %s / %s: p50 %.1f, p95 %.1f; answers/s %.1f times as many%n",
          postgres.name,
          name,
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
