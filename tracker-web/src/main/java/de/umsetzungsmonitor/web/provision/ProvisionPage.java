package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.link.LinkChange;
import de.umsetzungsmonitor.domain.link.LinkedProvision;
import de.umsetzungsmonitor.domain.provision.NoCommitmentText;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusStep;
import de.umsetzungsmonitor.domain.tag.ReviewChange;
import de.umsetzungsmonitor.domain.tag.ReviewStep;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagChange;
import de.umsetzungsmonitor.search.Passage;
import de.umsetzungsmonitor.search.similar.SimilarProvision;
import de.umsetzungsmonitor.web.status.Standing;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a provision shows.
 *
 * @param document in the version that the provision is of
 * @param title how the provision is cited
 * @param review what rules suggest for it, and what a person said of it as a whole
 * @param lineage where it stands in other versions
 * @param previous the provision before it; null at the beginning
 * @param next the provision behind it; null at the end
 * @param implementation what states report; null where nobody reports
 * @param history its latest steps, the last one first
 * @param similar provisions of other documents that say something alike, the most similar first
 * @param links what people linked it with, the oldest link first
 * @param names display names by username
 */
public record ProvisionPage(
    PolicyDocument document,
    String title,
    ProvisionText provision,
    MarkedText text,
    Review review,
    Lineage lineage,
    @Nullable Neighbour previous,
    @Nullable Neighbour next,
    @Nullable Implementation implementation,
    List<Step> history,
    List<Similar> similar,
    List<Linked> links,
    Map<String, String> names) {

  /**
   * Where the provision stands in other versions of the document.
   *
   * @param latest the version in force
   * @param before its predecessor in the version before; null if there is none
   * @param now what took its place in the version in force, or itself; null if it was dropped
   * @param textChanged whether its text is another than that of its predecessor
   */
  public record Lineage(
      int latest, @Nullable Neighbour before, @Nullable Neighbour now, boolean textChanged) {}

  /** A link to another provision of the document. */
  public record Neighbour(String eId, String title) {}

  /**
   * The reports of the bound states.
   *
   * @param bound how many states are bound
   * @param rows the own states first, then those that reported, then the rest, each by name
   * @param hidden how many states without a report are left out
   */
  public record Implementation(int bound, StatusBar bar, List<Row> rows, long hidden) {}

  /**
   * A state.
   *
   * @param own whether the reader coordinates it
   * @param entry what it says; null if nothing
   * @param changedAt when that was last changed
   * @param confirmedAt when it was last said or confirmed
   * @param version of the report, 0 if there is none
   * @param toCheck whether it said so of an older text
   */
  public record Row(
      String iso2,
      String name,
      boolean own,
      @Nullable StatusEntry entry,
      @Nullable Instant changedAt,
      @Nullable Instant confirmedAt,
      int version,
      boolean toCheck) {

    /** Whether somebody confirmed the report after it was last changed. */
    public boolean isConfirmed() {
      return confirmedAt != null && !confirmedAt.equals(changedAt);
    }

    /** What supports the report. */
    public List<Evidence> evidence() {
      return entry == null ? List.of() : entry.evidence();
    }
  }

  /**
   * One step: of a report, or of a link, or of tags and what was decided about suggestions at that
   * moment.
   */
  public record Step(
      Instant at,
      String by,
      @Nullable StatusStep status,
      @Nullable LinkChange link,
      List<TagChange> tags,
      List<ReviewChange> decisions) {

    /** The suggestion that one tag took the place of, if that is all that happened. */
    public @Nullable SuggestionText replaced() {
      if (tags.size() != 1 || decisions.size() != 1 || tags.getFirst().before() != null) {
        return null;
      }
      ReviewStep step = decisions.getFirst().step();
      return step == ReviewStep.CONFIRMED || step == ReviewStep.CHANGED
          ? decisions.getFirst().suggestion()
          : null;
    }
  }

  /**
   * A provision of another document that says something alike.
   *
   * @param title how it is cited within its document
   */
  public record Similar(SimilarProvision found, DocumentMetadata document, String title) {

    /** The innermost of the headings under which it stands; null if there is none. */
    public @Nullable String nearestHeading() {
      String headings = found.heading();
      return headings == null ? null : headings.substring(headings.lastIndexOf('›') + 1).strip();
    }
  }

  /**
   * A provision that a person linked with this one.
   *
   * @param title how it is cited within its document
   * @param standing what states report on it; null where nobody reports
   */
  public record Linked(LinkedProvision link, String title, @Nullable Standing standing) {

    /** The beginning of its text, as far as a word ends. */
    public String excerpt() {
      return new Passage(link.other().text(), List.of()).runs().getFirst().text();
    }

    /** How it is cited everywhere. */
    public String citation() {
      return link.other().citation() + ", " + title;
    }
  }

  /**
   * What rules suggest for the provision, and what a person said of it as a whole.
   *
   * @param suggestions those that wait for a decision, in the order of their words
   * @param noCommitment set if a person says that it asks nothing of anybody
   * @param reasons why a tag was suggested that a person confirmed, by the id of the tag
   * @param explanations why each rule suggests what it does, by its id; of rules that still exist
   */
  public record Review(
      List<SuggestionText> suggestions,
      @Nullable NoCommitmentText noCommitment,
      Map<Long, String> reasons,
      Map<String, String> explanations) {}

  /** The link with a provision; null if there is none. */
  public @Nullable LinkedProvision linkWith(String slug, String eId) {
    return links.stream()
        .map(Linked::link)
        .filter(link -> link.other().slug().equals(slug) && link.other().eId().equals(eId))
        .findFirst()
        .orElse(null);
  }

  /** The name of a person, or the username of somebody without an account. */
  public String name(String username) {
    return names.getOrDefault(username, username);
  }
}
