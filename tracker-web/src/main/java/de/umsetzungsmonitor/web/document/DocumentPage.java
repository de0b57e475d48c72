package de.umsetzungsmonitor.web.document;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.web.provision.MarkedText;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a document shows.
 *
 * @param versions all that there are, the first one first
 * @param language the name of the text's language
 * @param bound how many states it binds
 * @param ownStates names of the reader's states that it binds
 * @param shown how many provisions the filter leaves
 * @param total how many there are
 * @param toReview how many provisions bear suggestions that wait for the reader
 * @param wide whether numbers are long and need a wider margin
 */
record DocumentPage(
    PolicyDocument document,
    List<PolicyDocument> versions,
    String language,
    Extent extent,
    int bound,
    List<String> ownStates,
    List<Section> sections,
    int shown,
    int total,
    int toReview,
    boolean wide) {

  /**
   * How much there is of what.
   *
   * @param reportable of kinds that states report on
   * @param counted how many of those count: not those found to ask others only, or nobody
   */
  record Extent(long recitals, long reportable, long counted, long narrative, long footnotes) {}

  /**
   * Provisions in a row under one heading, or a part of the preamble.
   *
   * @param number its place among all, counted from 1
   * @param heading with the headings above it, as the provisions have it
   * @param title what of the heading was not said by the section before
   * @param nested whether the section before said the rest
   */
  record Section(
      int number,
      boolean preamble,
      @Nullable String heading,
      @Nullable String title,
      boolean nested,
      List<Paragraph> paragraphs) {

    private static final String BELOW = " › ";

    /** The section that follows another; null if it is the first. */
    static Section after(@Nullable Section before, boolean preamble, @Nullable String heading) {
      String said = before == null || before.heading() == null ? "" : before.heading();
      int shared = heading == null ? 0 : shared(said + BELOW, heading);
      return new Section(
          before == null ? 1 : before.number() + 1,
          preamble,
          heading,
          heading == null ? null : heading.substring(shared),
          shared > 0,
          new ArrayList<>());
    }

    /** Its anchor. */
    public String id() {
      return "section-" + number;
    }

    /** How many characters of a heading are whole headings that were said before. */
    private static int shared(String said, String heading) {
      int shared = 0;
      int next = heading.indexOf(BELOW);
      while (next >= 0 && said.startsWith(heading.substring(0, next + BELOW.length()))) {
        shared = next + BELOW.length();
        next = heading.indexOf(BELOW, shared);
      }
      return shared;
    }

    /** What the outline lists below the section: kinds that states report on, without points. */
    public List<Paragraph> outline() {
      return paragraphs.stream()
          .filter(paragraph -> paragraph.provision().kind().isReportable())
          .filter(paragraph -> paragraph.provision().parent() == null)
          .toList();
    }
  }

  /**
   * A provision.
   *
   * @param title how it is cited
   * @param margin its number
   * @param suggestions that wait for the reader
   * @param withoutCommitment whether a person says that it asks nothing of anybody
   * @param bar what states report on it; null where that does not count
   * @param own what the reader's states say
   */
  record Paragraph(
      ProvisionText provision,
      String title,
      String margin,
      MarkedText text,
      List<SuggestionText> suggestions,
      boolean withoutCommitment,
      @Nullable StatusBar bar,
      long implemented,
      List<OwnValue> own) {

    private static final int BEGINNING = 60;
    private static final int OWN_SHOWN = 5;

    /** Whether it is found to ask others only, or nobody, though states report on its kind. */
    public boolean isLeftOut() {
      return bar == null && provision.kind().isReportable();
    }

    /** Those of the reader's states that are named one by one. */
    public List<OwnValue> ownShown() {
      return own.stream().limit(OWN_SHOWN).toList();
    }

    /** How many of the reader's states are not. */
    public int ownMore() {
      return Math.max(0, own.size() - OWN_SHOWN);
    }

    /** Whether there is anything to say beside it. */
    public boolean hasMargin() {
      return bar != null
          || isLeftOut()
          || withoutCommitment
          || !suggestions.isEmpty()
          || !provision.tags().isEmpty();
    }

    /** Whether a tag or a report of the reader's states rests on an older text. */
    public boolean isToCheck() {
      return provision.tags().stream().anyMatch(TagText::toCheck)
          || own.stream().anyMatch(OwnValue::toCheck);
    }

    /** The first words, for the outline. */
    public String beginning() {
      String text = provision.text();
      if (text.length() <= BEGINNING) {
        return text;
      }
      int space = text.lastIndexOf(' ', BEGINNING);
      return text.substring(0, space < 1 ? BEGINNING : space) + " …";
    }
  }

  /**
   * What one of the reader's states says; null for no report.
   *
   * @param toCheck whether it said so of an older text
   */
  record OwnValue(String iso2, String state, @Nullable StatusValue value, boolean toCheck) {}

  /** The version in force. */
  public PolicyDocument latest() {
    return versions.getLast();
  }
}
