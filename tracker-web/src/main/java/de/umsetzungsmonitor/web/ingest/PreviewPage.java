package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.ingest.mend.CutPlaces;
import de.umsetzungsmonitor.ingest.mend.Doubt;
import de.umsetzungsmonitor.ingest.mend.Piece;
import de.umsetzungsmonitor.ingest.mend.SplitCounts;
import de.umsetzungsmonitor.ingest.upload.UploadSplit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The preview of an upload.
 *
 * @param version of the upload; goes into the form
 * @param family the end of the message's key that names the family of the text
 * @param isFamilyUnsure whether the text may be of another family
 * @param doubts the first of the doubtful places
 * @param moreDoubts how many more there are
 * @param last what the last step did; empty if there is none
 * @param rows the provisions of this page of the list
 * @param twins the documents that are cited by the same symbol
 * @param targets the documents that it may be a new version of, the likeliest first
 * @param sought the words that documents were looked for by; empty if by none
 */
record PreviewPage(
    long id,
    String fileName,
    int size,
    int version,
    String family,
    boolean isFamilyUnsure,
    SplitCounts counts,
    List<Doubt> doubts,
    int moreDoubts,
    List<UploadSplit.Done> last,
    List<Row> rows,
    Pages pages,
    @Nullable Edited edited,
    Original original,
    List<Twin> twins,
    List<Target> targets,
    String sought) {

  /**
   * A provision in the list.
   *
   * @param depth how many others it stands under
   * @param isFirst whether nothing stands before it
   * @param proposed what the rules will suggest to tag, if it is taken over as it is
   */
  record Row(
      Piece piece, int depth, boolean isFirst, List<Doubt> doubts, List<ProposedTag> proposed) {}

  /**
   * Where the page stands in the list.
   *
   * @param first the number of the first row, from 1
   * @param last the number of the last row
   * @param total how many rows there are
   */
  record Pages(int page, int pages, int first, int last, int total) {}

  /**
   * The provision that is open for editing, as it is or as somebody typed it.
   *
   * @param parts of its text, at whose beginnings it may be cut
   */
  record Edited(
      int key,
      String label,
      String kind,
      String text,
      String words,
      List<CutPlaces.Part> parts,
      PreviewForm.Shown shown) {}

  /**
   * A page of the text that was read.
   *
   * @param isPdf whether it can be shown as a picture
   */
  record Original(int page, int pages, boolean isPdf, List<Line> lines) {}

  /**
   * A line of the text that was read.
   *
   * @param isMarked whether the provision that is open stands there
   */
  record Line(int number, String text, boolean isMarked) {}

  /**
   * A document that it may be a new version of.
   *
   * @param version the one in force
   * @param chosen whether it is to be one
   */
  record Target(String slug, String citation, String title, int version, boolean chosen) {

    /** What the form sends. */
    public String value() {
      return slug + ":" + version;
    }
  }

  /** A document that is cited by the same symbol. */
  record Twin(String slug, String citation) {}

  /**
   * What to tell somebody who was overtaken.
   *
   * @param by the name of who was quicker
   * @param wanted what the button asked for
   * @param label the number of the provision that it is about; empty if it is about none
   * @param isPossible whether it can still be done
   * @param lostText what was typed for a provision that is gone; null if nothing
   */
  record Overtaken(
      String by,
      Instant at,
      PreviewAction.Verb wanted,
      String label,
      boolean isPossible,
      @Nullable String lostText) {}

  /** The end of the message's key that names what a change did. */
  public String did(UploadSplit.Done done) {
    return done.mend().getClass().getSimpleName();
  }

  /** The document that it is to be a new version of; null for a document of its own. */
  public @Nullable Target target() {
    return targets.stream().filter(Target::chosen).findFirst().orElse(null);
  }

  /** The kinds to choose from. */
  public ProvisionKind[] kinds() {
    return ProvisionKind.values();
  }
}
