package de.umsetzungsmonitor.web.reminder;

import java.net.URI;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the tracker reminds, set as {@code tracker.reminder.*}. Mail is only sent where {@code
 * spring.mail.host} names a server for it.
 *
 * @param address where people reach the tracker; the links in mails begin with it
 * @param from the sender of all mails
 * @param at from what time of the day on mails go out, in Berlin
 */
@ConfigurationProperties("tracker.reminder")
record ReminderSettings(
    @DefaultValue("http://localhost:8080") URI address,
    @DefaultValue("umsetzungsmonitor@localhost") String from,
    @DefaultValue("06:00") LocalTime at) {

  /** A link to a page of the tracker. */
  String link(String path) {
    String base = address.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
