package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.web.page.StateNames.StateName;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes what the filters of a search offer as HTML. A page has some 300 such options, each the
 * same but for a few words: as expressions of a template they took a third of the page (see
 * decision 0026). All words are escaped here.
 */
final class OptionWriter {

  /** How many values of a filter are shown before the others are asked for. */
  private static final int SHOWN = 10;

  private final MessageSource messages;
  private final Locale locale;
  private final NumberFormat numbers;

  OptionWriter(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
    this.numbers = NumberFormat.getIntegerInstance(locale);
  }

  /**
   * A box to tick for each value of a filter: at once for the first ones and all that are chosen,
   * the others on demand.
   */
  String boxes(String facet, List<FacetOption> options) {
    StringBuilder html = new StringBuilder(options.size() * 400);
    StringBuilder further = new StringBuilder(options.size() * 400);
    int hidden = 0;
    for (int i = 0; i < options.size(); i++) {
      FacetOption option = options.get(i);
      boolean isShown = i < SHOWN || option.chosen();
      box(isShown ? html : further, facet, option);
      hidden += isShown ? 0 : 1;
    }
    if (hidden > 0) {
      html.append("<details id=\"more-").append(facet).append("\" data-stay>");
      html.append("<summary class=\"py-1\">");
      html.append(escaped(messages.getMessage("search.more", new Object[] {hidden}, locale)));
      html.append("</summary>").append(further).append("</details>");
    }
    return html.toString();
  }

  private void box(StringBuilder html, String facet, FacetOption option) {
    String value = escaped(option.value());
    html.append("<div class=\"form-check mb-1 d-flex\">");
    html.append("<input class=\"form-check-input flex-shrink-0\" type=\"checkbox\" id=\"");
    html.append(facet).append('-').append(value);
    html.append("\" name=\"").append(facet);
    html.append("\" value=\"").append(value);
    html.append(option.chosen() ? "\" checked>" : "\">");
    html.append("<label class=\"form-check-label ms-2 flex-fill text-break\" for=\"");
    html.append(facet).append('-').append(value).append("\">");
    html.append(escaped(option.label())).append("</label>");
    html.append("<span class=\"ms-2 text-body-secondary\">");
    html.append(numbers.format(option.count())).append("</span></div>");
  }

  /** The options of a select of states. */
  String states(List<StateName> states, @Nullable String chosen) {
    StringBuilder html = new StringBuilder(states.size() * 50);
    for (StateName state : states) {
      html.append("<option value=\"").append(state.iso2());
      html.append(state.iso2().equals(chosen) ? "\" selected>" : "\">");
      html.append(escaped(state.name())).append("</option>");
    }
    return html.toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
