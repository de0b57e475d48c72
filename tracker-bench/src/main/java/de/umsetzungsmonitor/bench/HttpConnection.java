package de.umsetzungsmonitor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks over HTTP and reads the whole answer; the JDK keeps the connection open between requests.
 *
 * @param address of what is asked for
 */
record HttpConnection(UnaryOperator<String> address, Map<String, String> headers)
    implements Load.Connection {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** A search of scripts, with a token. */
  static HttpConnection toApi(RunningTracker tracker, String path, String token) {
    return new HttpConnection(
        query -> tracker.address() + path + "?q=" + encoded(query),
        Map.of("Authorization", "Bearer " + token));
  }

  /** The search page that people see. */
  static HttpConnection toPage(RunningTracker tracker, String session) {
    return toPages(query -> tracker.address() + "/search?all=true&q=" + encoded(query), session);
  }

  /** Pages of the tracker by their paths. */
  static HttpConnection toPaths(RunningTracker tracker, String session) {
    return toPages(path -> tracker.address() + path, session);
  }

  /** Packed as every browser asks for it. */
  private static HttpConnection toPages(UnaryOperator<String> address, String session) {
    return new HttpConnection(address, Map.of("Cookie", session, "Accept-Encoding", "gzip"));
  }

  /** Signs in with the form, as people do; gives the cookie of the session. */
  static String signIn(RunningTracker tracker, String username) throws IOException {
    HttpURLConnection form = open(tracker.address() + "/login", Map.of());
    String page = new String(form.getInputStream().readAllBytes(), UTF_8);
    Matcher csrf = CSRF.matcher(page);
    if (!csrf.find()) {
      throw new IllegalStateException("the sign-in form has no token against forgery");
    }
    HttpURLConnection sent = open(tracker.address() + "/login", Map.of("Cookie", cookieOf(form)));
    sent.setDoOutput(true);
    sent.setInstanceFollowRedirects(false);
    try (OutputStream body = sent.getOutputStream()) {
      body.write(
          "username=%s&password=%s&_csrf=%s"
              .formatted(username, RunningTracker.PASSWORD, encoded(csrf.group(1)))
              .getBytes(UTF_8));
    }
    return cookieOf(sent);
  }

  private static String cookieOf(HttpURLConnection answer) {
    String cookie = answer.getHeaderField("Set-Cookie");
    if (cookie == null) {
      throw new IllegalStateException("no session was opened");
    }
    return cookie.substring(0, cookie.indexOf(';'));
  }

  @Override
  public int ask(String asked) throws IOException {
    HttpURLConnection connection = open(address.apply(asked), headers);
    connection.setInstanceFollowRedirects(false);
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IllegalStateException(connection.getResponseCode() + " to " + asked);
    }
    try (InputStream answer = connection.getInputStream()) {
      return answer.readAllBytes().length;
    }
  }

  private static HttpURLConnection open(String address, Map<String, String> headers)
      throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    headers.forEach(connection::setRequestProperty);
    return connection;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() {}
}
