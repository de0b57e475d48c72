package de.umsetzungsmonitor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pages on which states keep their status current, asked for by the coordinators of twenty
 * states at once: as people do, who read for a second or two before they click again, and without a
 * pause, which is what two cores can give at most.
 */
final class StatusPages {

  private static final Duration READING = Duration.ofSeconds(1);
  private static final int LIMIT_MILLIS = 200;

  /** Members of the United Nations from all groups of states. */
  private static final List<String> STATES =
      List.of(
          "DE", "FR", "AT", "PL", "SE", "CA", "US", "BR", "MX", "AR", "IN", "JP", "CN", "ID", "TH",
          "NG", "KE", "ZA", "EG", "GH");

  private final int provisions;
  private final int requests;
  private final List<Load.Connection> users = new ArrayList<>();

  /**
   * @param provisions how many the states report on
   * @param requests how many requests to each page are measured
   */
  StatusPages(RunningTracker tracker, int provisions, int requests) throws Exception {
    this.provisions = provisions;
    this.requests = requests;
    for (String state : STATES) {
      String session = HttpConnection.signIn(tracker, tracker.coordinator(state));
      users.add(HttpConnection.toPaths(tracker, session));
    }
  }

  void print() throws Exception {
    Map<String, List<String>> pages = pages();
    for (List<String> addresses : pages.values()) {
      Load.run(users::get, addresses, users.size(), requests); // everything compiled
    }
    System.out.printf(
        "%n%,d provisions in %d states, %d users, %d requests to each page, limit %d ms at p95%n",
        provisions, 193, users.size(), requests, LIMIT_MILLIS);
    for (Duration pause : List.of(READING, Duration.ZERO)) {
      System.out.printf("with pauses of %.1f s%n", pause.toMillis() / 1e3);
      System.out.println("                p50 ms   p95 ms   p99 ms  answers/s  of the limit");
      for (Map.Entry<String, List<String>> page : pages.entrySet()) {
        print(page.getKey(), Load.run(users::get, page.getValue(), users.size(), requests, pause));
      }
    }
  }

  private static void print(String page, Timings timings) {
    System.out.printf(
        "  %-12s %8.1f %8.1f %8.1f %10.1f %13.2f%n",
        page,
        timings.p50(),
        timings.p95(),
        timings.p99(),
        timings.perSecond(),
        timings.p95() / LIMIT_MILLIS);
  }

  private Map<String, List<String>> pages() {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("worklist", STATES.stream().map("/states/%s/worklist"::formatted).toList());
    pages.put(
        "matrix", documents().map("/matrix?document=resolution-%d&states=eu"::formatted).toList());
    List<String> overviews = new ArrayList<>(List.of("/"));
    documents().map("/?document=resolution-%d"::formatted).forEach(overviews::add);
    pages.put("overview", overviews);
    return pages;
  }

  private Stream<Integer> documents() {
    return IntStream.rangeClosed(1, (provisions - 1) / ReportFilling.IN_A_DOCUMENT + 1).boxed();
  }
}
