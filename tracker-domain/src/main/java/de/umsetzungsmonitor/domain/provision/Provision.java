package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.Tag;
import de.umsetzungsmonitor.domain.tag.TagAlreadyChanged;
import de.umsetzungsmonitor.domain.tag.TagAlreadySet;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TextSpan;
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
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One citable unit of a document: a number, a kind and a text, with its footnotes and tags. */
@Entity
public class Provision {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
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
   * Sets a tag.
   *
   * @throws QuoteNotInText if the quoted words do not stand in the text
   * @throws TagAlreadySet if the same tag is in force already
   */
  public Tag tag(TagEntry entry, String by, Instant at) {
    TextSpan span = entry.quote() == null ? null : locate(entry.quote());
    if (tags().stream().anyMatch(tag -> tag.says(entry.modality(), entry.addressees(), span))) {
      throw new TagAlreadySet();
    }
    Tag tag = new Tag(entry.modality(), entry.addressees(), span, by, at);
    tags.add(tag);
    return tag;
  }

  /**
   * Puts another tag in the place of one.
   *
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force here
   * @throws QuoteNotInText if the quoted words do not stand in the text
   */
  public Tag retag(long tagId, TagEntry entry, String by, Instant at) {
    untag(tagId, by, at);
    return tag(entry, by, at);
  }

  /**
   * Takes a tag out of force.
   *
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force here
   */
  public void untag(long tagId, String by, Instant at) {
    tags.stream()
        .filter(tag -> tag.id() == tagId)
        .findFirst()
        .orElseThrow(() -> new TagAlreadyChanged(tagId))
        .retire(by, at);
  }

  /** Finds the words in the text, whatever white space stands between them. */
  private TextSpan locate(String quote) {
    String words =
        String.join(
            "\\s+", Pattern.compile("\\s+").splitAsStream(quote).map(Pattern::quote).toList());
    Matcher matcher = Pattern.compile(words).matcher(text);
    if (!matcher.find()) {
      throw new QuoteNotInText();
    }
    return new TextSpan(matcher.group(), matcher.start(), matcher.end());
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

  /** All tags there ever were, the oldest first. */
  public List<Tag> tagHistory() {
    return List.copyOf(tags);
  }
}
