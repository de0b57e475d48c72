package de.umsetzungsmonitor.ingest.read.docx;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What the paragraph styles of a document say about headings and lists ({@code styles.xml}). */
final class Styles {

  private static final int DEEPEST = 20;
  private static final int BODY_LEVEL = 9;

  private final Map<String, Style> styles = new HashMap<>();

  /** A style; what it does not say itself is null and comes from the one that it is based on. */
  private static final class Style {
    private String name = "";
    private @Nullable String basedOn;
    private @Nullable String num;
    private @Nullable Integer level;
    private @Nullable Integer outline;
  }

  static Styles read(InputStream in, int maxDepth) throws XMLStreamException {
    Styles styles = new Styles();
    try (XmlPart part = new XmlPart(in, maxDepth)) {
      part.visit(styles.new Reading(part));
    }
    return styles;
  }

  /** The numbering that paragraphs of this style have, or null. */
  @Nullable String num(String id) {
    return inherited(id, style -> style.num);
  }

  /** The level of that numbering, or null if the numbering names the style instead. */
  @Nullable Integer level(String id) {
    return inherited(id, style -> style.level);
  }

  boolean isHeading(String id) {
    Integer outline = inherited(id, style -> style.outline);
    return (outline != null && outline < BODY_LEVEL) || name(id).startsWith("heading");
  }

  /** Whether paragraphs of this style are lines of a table of contents. */
  boolean isContents(String id) {
    return name(id).matches("toc \\d");
  }

  private String name(String id) {
    Style style = styles.get(id);
    return style == null ? "" : style.name.toLowerCase(Locale.ROOT);
  }

  private <T> @Nullable T inherited(String id, Function<Style, @Nullable T> property) {
    Style style = styles.get(id);
    for (int i = 0; style != null && i < DEEPEST; i++) {
      T value = property.apply(style);
      if (value != null) {
        return value;
      }
      style = style.basedOn == null ? null : styles.get(style.basedOn);
    }
    return null;
  }

  /** Collects the styles while the part goes by. */
  private final class Reading implements XmlPart.Visitor {
    private final XmlPart part;
    private Style current = new Style();

    Reading(XmlPart part) {
      this.part = part;
    }

    @Override
    public boolean start(String element) {
      switch (element) {
        case "style" -> {
          current = new Style();
          styles.put(String.valueOf(part.attribute("styleId")), current);
        }
        case "name" -> current.name = String.valueOf(part.attribute("val"));
        case "basedOn" -> current.basedOn = part.attribute("val");
        case "numId" -> current.num = part.attribute("val");
        case "ilvl" -> current.level = part.number("val", 0);
        case "outlineLvl" -> current.outline = part.number("val", BODY_LEVEL);
        default -> {}
      }
      return true;
    }

    @Override
    public void end(String element) {}

    @Override
    public void characters(String element, String text) {}
  }
}
