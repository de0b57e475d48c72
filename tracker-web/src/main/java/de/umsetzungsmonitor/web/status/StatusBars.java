package de.umsetzungsmonitor.web.status;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws bars as SVG in the language of the request. A page has dozens of them, and a template takes
 * many times as long. Templates call it as {@code @bars}.
 */
@Component("bars")
public class StatusBars {

  private final MessageSource messages;

  StatusBars(MessageSource messages) {
    this.messages = messages;
  }

  /** A bar as wide as its place; its label says the same in words. */
  public String svg(StatusBar bar) {
    return svg(bar, HtmlUtils.htmlEscape(words(bar), "UTF-8"));
  }

  /**
   * The same where the caller has the words.
   *
   * @param words safe within an attribute
   */
  public static String svg(StatusBar bar, String words) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"status-bar d-block w-100 mt-1\" viewBox=\"0 0 100 8\"")
        .append(" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
        .append(words)
        .append("\">");
    for (StatusBar.Segment segment : bar.segments()) {
      svg.append("<rect data-status=\"")
          .append(segment.attribute())
          .append("\" x=\"")
          .append(segment.x())
          .append("\" width=\"")
          .append(segment.width())
          .append("\" height=\"8\"></rect>");
    }
    return svg.append("</svg>").toString();
  }

  private String words(StatusBar bar) {
    Locale locale = LocaleContextHolder.getLocale();
    if (bar.segments().isEmpty()) {
      return messages.getMessage("status.bar.empty", null, locale);
    }
    return bar.segments().stream()
        .map(segment -> {
          String word = messages.getMessage("word.status." + segment.word(), null, locale);
          return messages.getMessage(
              "status.bar.part", new Object[] {segment.count(), word}, locale);
        })
        .collect(Collectors.joining(", "));
  }
}
