package de.umsetzungsmonitor.ingest.read.docx;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The lists that a document defines ({@code word/numbering.xml}). */
final class Numbering {

  static final int LEVELS = 9;

  private final Map<String, String> abstractOfNum = new HashMap<>();
  private final Map<String, String> styleLinks = new HashMap<>();
  private final Map<String, ListLevel> levels = new HashMap<>();
  private final Map<String, Integer> startOverrides = new HashMap<>();

  static Numbering read(InputStream in, int maxDepth) throws XMLStreamException {
    Numbering numbering = new Numbering();
    try (XmlPart part = new XmlPart(in, maxDepth)) {
      part.visit(numbering.new Reading(part));
    }
    return numbering;
  }

  /** The list behind a numbering: those with the same one count on together. */
  String list(String num) {
    return abstractOfNum.getOrDefault(num, "");
  }

  /** The style whose numbering stands for this list, or null. */
  @Nullable String styleLink(String num) {
    return styleLinks.get(list(num));
  }

  ListLevel level(String num, int level) {
    ListLevel own = levels.get("num " + num + " " + level);
    return own != null
        ? own
        : levels.getOrDefault("abstract " + list(num) + " " + level, new ListLevel());
  }

  /** The number with which this numbering begins at the level, if it says so itself. */
  @Nullable Integer startOverride(String num, int level) {
    return startOverrides.get(num + " " + level);
  }

  /** The level that stands for a paragraph style, or 0. */
  int levelOfStyle(String num, String style) {
    for (int level = 0; level < LEVELS; level++) {
      if (style.equals(level(num, level).style)) {
        return level;
      }
    }
    return 0;
  }

  /** Collects the definitions while the part goes by. */
  private final class Reading implements XmlPart.Visitor {
    private final XmlPart part;
    private String owner = "";
    private String num = "";
    private int level;
    private ListLevel current = new ListLevel();

    Reading(XmlPart part) {
      this.part = part;
    }

    @Override
    public boolean start(String element) {
      String value = String.valueOf(part.attribute("val"));
      switch (element) {
        case "abstractNum" -> owner = "abstract " + part.attribute("abstractNumId");
        case "num" -> {
          num = String.valueOf(part.attribute("numId"));
          owner = "num " + num;
        }
        case "abstractNumId" -> abstractOfNum.put(num, value);
        case "numStyleLink" -> styleLinks.put(owner.replace("abstract ", ""), value);
        case "lvlOverride", "lvl" -> {
          level = part.number("ilvl", 0);
          current = new ListLevel();
        }
        case "startOverride" -> startOverrides.put(num + " " + level, part.number("val", 1));
        case "start" -> current.start = part.number("val", 1);
        case "numFmt" -> current.format = WordMarkup.number(value);
        case "lvlText" -> current.text = value;
        case "lvlRestart" -> current.restart = part.number("val", 0);
        case "isLgl" -> current.legal = part.isOn();
        case "pStyle" -> current.style = value;
        default -> {}
      }
      return true;
    }

    @Override
    public void end(String element) {
      if (element.equals("lvl")) {
        levels.put(owner + " " + level, current);
      }
    }

    @Override
    public void characters(String element, String text) {}
  }
}
