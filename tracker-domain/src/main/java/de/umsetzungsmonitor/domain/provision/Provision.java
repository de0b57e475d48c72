package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.tag.NoCommitment;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.ReviewChange;
import de.umsetzungsmonitor.domain.tag.Suggestion;
import de.umsetzungsmonitor.domain.tag.Tag;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * One citable unit of a document: a number, a kind and a text, with its footnotes and tags, and
 * what rules suggest to tag.
 */
@Entity
public class Provision {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private PolicyDocument document;

  @Column(name = "e_id")
  private String eId;

  private String label;

  @Enumerated(EnumType.STRING)
  private ProvisionKind kind;

  @ManyToOne(fetch = FetchType.LAZY)
  private @Nullable Provision parent;

  private @Nullable String heading;
  private int position;
  private @Nullable Integer page;
  private String text;

  @OneToOne(fetch = FetchType.LAZY)
  private @Nullable Provision predecessor;

  private boolean textChanged;

  @ElementCollection
  @CollectionTable(name = "footnote", joinColumns = @JoinColumn(name = "provision_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  private List<Footnote> footnotes = new ArrayList<>();

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "provision_id", nullable = false, updatable = false)
  @OrderBy("id")
  @BatchSize(size = 200)
  private List<Tag> tags = new ArrayList<>();

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "provision_id", nullable = false, updatable = false)
  @OrderBy("id")
  @BatchSize(size = 200)
  private List<Suggestion> suggestions = new ArrayList<>();

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "provision_id", nullable = false, updatable = false)
  @OrderBy("id")
  @BatchSize(size = 200)
  private List<NoCommitment> noCommitments = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Provision() {}

  /**
   * A provision without tags.
   *
   * @param eId its address within the document, unique there
   * @param label its number as it is cited, unique in the document
   * @param parent the provision that it is a part of, of the same document
   * @param heading the heading under which it stands
   * @param position its place in document order, unique in the document
   * @param page the page of the file on which it begins, from 1; null where that has no pages
   */
  @SuppressWarnings("NullAway.Init") // the database gives the id
  public Provision(
      PolicyDocument document,
      String eId,
      String label,
      ProvisionKind kind,
      @Nullable Provision parent,
      @Nullable String heading,
      int position,
      @Nullable Integer page,
      String text,
      List<Footnote> footnotes) {
    this.document = document;
    this.eId = eId;
    this.label = label;
    this.kind = kind;
    this.parent = parent;
    this.heading = heading;
    this.position = position;
    this.page = page;
    this.text = text;
    this.footnotes.addAll(footnotes);
  }

  /**
   * What people may say of it.
   *
   * @throws DocumentSuperseded if this version of the document is not in force
   */
  public Tagging tagging() {
    document.requireInForce();
    return new Tagging(text, tags, suggestions, noCommitments);
  }

  /**
   * Offers what the rules propose and nobody has said or decided yet. Open suggestions that they no
   * longer make are withdrawn.
   *
   * @param proposed all that they propose for this provision
   * @param ruleSet the version of the rules
   */
  public void suggest(List<ProposedTag> proposed, String ruleSet, Instant at) {
    suggesting()
        .offer(proposed.stream().map(each -> new Suggestion(each, text, ruleSet, at)).toList(), at);
  }

  /**
   * Takes the place of a provision of the version before, with its tags and, where the text is the
   * same, with what people decided about it.
   *
   * @param textChanged whether the tags are to be checked because the text is another
   */
  public void succeed(Provision predecessor, boolean textChanged) {
    this.predecessor = predecessor;
    this.textChanged = textChanged;
    predecessor.suggesting().carryTo(suggesting(), text, textChanged);
  }

  private Suggesting suggesting() {
    return new Suggesting(tags, suggestions, noCommitments);
  }

  public Long id() {
    return id;
  }

  public PolicyDocument document() {
    return document;
  }

  public String eId() {
    return eId;
  }

  public String label() {
    return label;
  }

  public ProvisionKind kind() {
    return kind;
  }

  public @Nullable Provision parent() {
    return parent;
  }

  public @Nullable String heading() {
    return heading;
  }

  public int position() {
    return position;
  }

  public @Nullable Integer page() {
    return page;
  }

  public String text() {
    return text;
  }

  public List<Footnote> footnotes() {
    return List.copyOf(footnotes);
  }

  /** The tags that hold now, the oldest first. */
  public List<Tag> tags() {
    return tags.stream().filter(Tag::isInForce).toList();
  }

  /** All tags there ever were, here and on its predecessors, the oldest first. */
  public List<Tag> tagHistory() {
    List<Tag> history = new ArrayList<>(predecessor == null ? List.of() : predecessor.tagHistory());
    history.addAll(tags);
    return history;
  }

  /** What waits for a decision, in the order of the words; nothing does in an old version. */
  public List<Suggestion> openSuggestions() {
    return !document.isInForce()
        ? List.of()
        : suggestions.stream()
            .filter(Suggestion::isOpen)
            .sorted(Comparator.comparingInt(each -> each.span().start()))
            .toList();
  }

  /** A person's word that it asks nothing of anybody; null if nobody says so. */
  public @Nullable NoCommitment noCommitment() {
    return noCommitments.stream().filter(NoCommitment::isInForce).findFirst().orElse(null);
  }

  /** Every step about its suggestions, here and on its predecessors. */
  public List<ReviewChange> reviewHistory() {
    List<ReviewChange> history =
        new ArrayList<>(predecessor == null ? List.of() : predecessor.reviewHistory());
    history.addAll(ReviewChange.of(suggestions, noCommitments));
    return history;
  }

  /** Whose place it took in the version before; null if it was added, or in a first version. */
  public @Nullable Provision predecessor() {
    return predecessor;
  }

  /** Whether its text is another than that of its predecessor. */
  public boolean isTextChanged() {
    return textChanged;
  }
}
