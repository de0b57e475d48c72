package de.umsetzungsmonitor.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.PreviewResult;
import de.umsetzungsmonitor.ingest.TextIngest;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What holds of every split, whatever the file was: the database and the pages rely on it. */
public final class SplitPromises {

  private static final Pattern E_ID = Pattern.compile("[A-Za-z0-9_]{1,160}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}]");

  private static final TextIngest INGEST = new TextIngest(ReadLimits.defaults());

  private SplitPromises() {}

  /** Fails if what the ingest makes of a file breaks a promise. */
  public static void hold(byte[] file) {
    check(INGEST.preview(file, "fuzz"), Long.MAX_VALUE);
  }

  /** The same for a text, of which nothing may be said twice. */
  public static void hold(String text) {
    check(INGEST.preview(text.getBytes(StandardCharsets.UTF_8), "fuzz"), letters(text));
  }

  /**
   * Fails if the result breaks a promise.
   *
   * @param letters how many letters and digits the file can have held at most
   */
  private static void check(PreviewResult result, long letters) {
    if (result instanceof PreviewResult.Split split) {
      check(split.preview());
      assertThat(split.preview().provisions().stream().mapToLong(p -> letters(p.text())).sum())
          .as("nothing is said twice")
          .isLessThanOrEqualTo(letters);
    }
  }

  /** The letters and digits of a text. */
  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static void check(SplitPreview preview) {
    assertThat(preview.confidence()).isBetween(0.0, 1.0);
    assertThat(preview.provisions()).isNotEmpty();
    check(preview.metadata());
    Set<String> eIds = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (SplitProvision provision : preview.provisions()) {
      assertThat(provision.parentEId()).isIn(union(eIds));
      assertThat(provision.eId()).matches(E_ID);
      assertThat(eIds.add(provision.eId())).as("eId %s is new", provision.eId()).isTrue();
      assertThat(labels.add(provision.label())).as("label %s is new", provision.label()).isTrue();
      check(provision);
    }
  }

  private static Set<@Nullable String> union(Set<String> eIds) {
    Set<@Nullable String> orNone = new HashSet<>(eIds);
    orNone.add(null);
    return orNone;
  }

  private static void check(SplitProvision provision) {
    assertThat(provision.label()).isNotBlank().hasSizeLessThanOrEqualTo(120);
    assertThat(provision.text())
        .as(provision.label())
        .isNotBlank()
        .doesNotContainPattern(INVISIBLE);
    assertThat(provision.line()).isPositive();
    if (provision.heading() != null) {
      assertThat(provision.heading()).isNotBlank().doesNotContainPattern(INVISIBLE);
    }
    for (SplitFootnote note : provision.footnotes()) {
      assertThat(note.mark()).isNotBlank().hasSizeLessThanOrEqualTo(20);
      assertThat(note.text()).doesNotContainPattern(INVISIBLE);
      if (note.offset() != null) {
        assertThat(note.offset()).isBetween(0, provision.text().length());
      }
    }
  }

  private static void check(FoundMetadata found) {
    shorterThan(120, found.symbol());
    shorterThan(200, found.body());
    shorterThan(120, found.type());
    shorterThan(10, found.language());
    if (found.title() != null) {
      assertThat(found.title()).isNotBlank();
    }
  }

  private static void shorterThan(int most, @Nullable String value) {
    if (value != null) {
      assertThat(value).isNotBlank().hasSizeLessThanOrEqualTo(most);
    }
  }
}
