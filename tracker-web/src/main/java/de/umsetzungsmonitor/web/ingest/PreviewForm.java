package de.umsetzungsmonitor.web.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import de.umsetzungsmonitor.ingest.mend.ChangeKind;
import de.umsetzungsmonitor.ingest.mend.CutPlaces;
import de.umsetzungsmonitor.ingest.mend.FlawedMend;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.mend.MendFlaw;
import de.umsetzungsmonitor.ingest.mend.MendedSplit;
import de.umsetzungsmonitor.ingest.mend.Merge;
import de.umsetzungsmonitor.ingest.mend.Piece;
import de.umsetzungsmonitor.ingest.mend.Relabel;
import de.umsetzungsmonitor.ingest.mend.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the preview page sends: the entries of the provision that is open for editing, and a button.
 *
 * @param seen the version of the upload that the page showed
 * @param at the piece that is open for editing; null if none is
 * @param page the page of the list
 * @param original the page of the original
 * @param words before which to cut
 * @param action a {@link PreviewAction}
 * @param target address and version of the document that it is to be a new version of, as {@code
 *     un-a-res-77-233:1}; empty for a document of its own; null if nobody has chosen
 * @param find words that the document is looked for by, of which it is to be a new version
 * @param fingerprint of the metadata as the page showed them
 * @param shown of the entries of the provision as the page showed them
 */
record PreviewForm(
    @Nullable Integer seen,
    @Nullable Integer at,
    @Nullable Integer page,
    @Nullable Integer original,
    @Nullable String label,
    @Nullable ProvisionKind kind,
    @Nullable String text,
    @Nullable String words,
    @Nullable String action,
    @Nullable String target,
    @Nullable String find,
    @Nullable String fingerprint,
    @Nullable Shown shown) {

  /**
   * The entries of a provision before anybody typed.
   *
   * @param text its fingerprint
   */
  record Shown(@Nullable String label, @Nullable String kind, @Nullable String text) {

    static Shown of(Piece piece) {
      return new Shown(piece.label(), piece.provision().kind().name(), fingerprint(piece.text()));
    }
  }

  private static final Pattern TARGET = Pattern.compile("([a-z0-9-]+):(\\d{1,9})");

  /** Nothing was typed. */
  static final PreviewForm UNTYPED =
      new PreviewForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** What was typed where it differs from what was shown, or else what is stored. */
  PreviewPage.Edited over(Piece piece) {
    Shown before = shown == null ? new Shown(null, null, null) : shown;
    boolean isLabel = label != null && !plain(label).equals(before.label());
    boolean isKind = kind != null && !kind.name().equals(before.kind());
    boolean isText = text != null && !fingerprint(text).equals(before.text());
    return new PreviewPage.Edited(
        piece.key(),
        isLabel && label != null ? label : piece.label(),
        isKind && kind != null ? kind.name() : piece.provision().kind().name(),
        isText && text != null ? text : piece.text(),
        Objects.requireNonNullElse(words, ""),
        CutPlaces.parts(piece.text()),
        Shown.of(piece));
  }

  /** Of which document it is to be a new version; null for a document of its own. */
  @Nullable VersionTarget versionTarget() {
    Matcher matcher = TARGET.matcher(target == null ? "" : target);
    return matcher.matches()
        ? new VersionTarget(matcher.group(1), Integer.valueOf(matcher.group(2)))
        : null;
  }

  /** What keeps the choice of a document in addresses of the page; empty if nobody has chosen. */
  String choice() {
    return chosen() + (sought().isEmpty() ? "" : "&find=" + UriUtils.encode(sought(), UTF_8));
  }

  /**
   * Where the page stands after a change, behind its address; {@code {find}} is for the words that
   * were looked for.
   *
   * @param last the change; null if none was made
   * @param before the split without it
   * @param isCitedAnew whether the text got another symbol, which may be that of a document: that
   *     it was to be a document of its own then no longer counts as chosen
   */
  String placeAfter(@Nullable Mend last, MendedSplit before, boolean isCitedAnew) {
    boolean isOpening = asked().verb() == PreviewAction.Verb.EDIT;
    Integer open = isOpening ? Integer.valueOf(asked().key()) : at;
    Integer there = last == null || isOpening ? open : Integer.valueOf(pieceOf(last, before));
    String kept = isCitedAnew && versionTarget() == null ? "" : chosen();
    return (there == null ? "?page=" + listPage() : "?at=" + there)
        + kept
        + (sought().isEmpty() ? "" : "&find={find}")
        + (there == null ? "" : "#p" + there);
  }

  /** What was merged is found in the one before it. */
  private static int pieceOf(Mend mend, MendedSplit before) {
    int index = before.indexOf(mend.key());
    return mend instanceof Merge && index > 0 ? before.pieces().get(index - 1).key() : mend.key();
  }

  private String chosen() {
    VersionTarget chosen = versionTarget();
    return target == null
        ? ""
        : "&target=" + (chosen == null ? "" : chosen.slug() + ":" + chosen.basedOn());
  }

  /** The words that a document is looked for by; empty if none. */
  String sought() {
    return find == null ? "" : plain(find);
  }

  int listPage() {
    return Objects.requireNonNullElse(page, 1);
  }

  PreviewAction asked() {
    return PreviewAction.of(action);
  }

  int seenVersion() {
    return Objects.requireNonNullElse(seen, -1);
  }

  /**
   * The changes that it asks for: what was typed first, then what the button does.
   *
   * @throws FlawedMend if one cannot be made
   */
  List<Mend> mends(MendedSplit split) {
    List<Mend> mends = new ArrayList<>();
    Piece edited = at == null ? null : split.find(at).orElse(null);
    if (edited != null) {
      mends.addAll(typed(edited));
    }
    PreviewAction asked = asked();
    if (asked.isAboutPiece()) {
      Piece piece = split.find(asked.key()).orElseThrow(() -> new FlawedMend(MendFlaw.GONE, ""));
      String typed = piece.equals(edited) && text != null ? plain(text) : piece.text();
      Mend mend =
          asked.mend(piece.label(), piece.text(), typed, Objects.requireNonNullElse(words, ""));
      if (mend != null) {
        mends.add(mend);
      }
    }
    return mends;
  }

  private List<Mend> typed(Piece piece) {
    List<Mend> mends = new ArrayList<>();
    int key = piece.key();
    if (label != null && !plain(label).equals(piece.label())) {
      mends.add(new Relabel(key, label));
    }
    if (kind != null && kind != piece.provision().kind()) {
      mends.add(new ChangeKind(key, kind));
    }
    if (text != null && !plain(text).equals(plain(piece.text()))) {
      mends.add(new Rewrite(key, text));
    }
    return mends;
  }

  private static String fingerprint(String text) {
    return Integer.toHexString(plain(text).hashCode());
  }

  private static String plain(String typed) {
    return typed.replace("\0", "").strip().replaceAll("\\s+", " ");
  }
}
