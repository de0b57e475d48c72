package de.umsetzungsmonitor.web.provision;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.SuggestionState;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagOrigin;
import de.umsetzungsmonitor.domain.tag.TagState;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  private static final String TEXT = "fordert auf, zu handeln";

  @Test
  void aTextWithoutTagsIsOneRun() {
    assertThat(drawn(List.of(), List.of())).isEqualTo("fordert auf, zu handeln");
  }

  @Test
  void whereTagsOverlapTheMostBindingWordingCounts() {
    assertThat(
            drawn(
                List.of(tag(Modality.RECOMMENDATION, 0, 15), tag(Modality.REQUEST, 8, 23)),
                List.of()))
        .isEqualTo("[E fordert ][A auf, zu][A  handeln]");
  }

  @Test
  void aFootnoteMarkStandsBehindTheWordsItBelongsTo() {
    assertThat(
            drawn(
                List.of(tag(Modality.OBLIGATION, 0, 11)),
                List.of(new Footnote("1", "", 7), new Footnote("2", "", 11))))
        .isEqualTo("[V fordert]^1[V  auf]^2, zu handeln");
  }

  @Test
  void marksWithoutAPlaceStandAtTheEnd() {
    assertThat(drawn(List.of(), List.of(new Footnote("*", "", null), new Footnote("9", "", 4711))))
        .isEqualTo("fordert auf, zu handeln^*^9");
  }

  @Test
  void aTagForTheWholeProvisionMarksNothing() {
    TagText whole = tag(Modality.REQUEST, 0, 0);
    assertThat(drawn(List.of(whole), List.of())).isEqualTo(TEXT);
  }

  @Test
  void suggestedWordsAreOutlinedAlsoWhereATagRestsAndThoseLookedAtStandOut() {
    ProvisionText tagged = provision(List.of(tag(Modality.REQUEST, 8, 11)), List.of());

    assertThat(
            drawn(
                MarkedText.of(
                    tagged, List.of(suggestion(0, 11), suggestion(13, 23)), List.of(span(13, 15)))))
        .isEqualTo(
            "[SUGGESTED BEGIN fordert ][A SUGGESTED END auf], [HIT SUGGESTED BEGIN zu]"
                + "[SUGGESTED END  handeln]");
  }

  @Test
  void marksThatOverlapKnowWhereEachOfThemBeginsAndEnds() {
    ProvisionText tagged =
        provision(
            List.of(tag(Modality.RECOMMENDATION, 0, 15), tag(Modality.REQUEST, 8, 23)), List.of());

    List<MarkedText.Run> runs = MarkedText.of(tagged).runs();

    assertThat(runs).extracting(run -> run.begins().size()).containsExactly(1, 1, 0);
    assertThat(runs).extracting(run -> run.ends().size()).containsExactly(0, 1, 1);
    assertThat(runs).extracting(run -> run.marks().size()).containsExactly(1, 2, 1);
  }

  private static String drawn(List<TagText> tags, List<Footnote> notes) {
    return drawn(MarkedText.of(provision(tags, notes)));
  }

  private static String drawn(MarkedText text) {
    return text.runs().stream().map(MarkedTextTest::drawn).collect(Collectors.joining());
  }

  private static ProvisionText provision(List<TagText> tags, List<Footnote> notes) {
    return new ProvisionText(
        "para_1", "1", ProvisionKind.OPERATIVE, null, null, 1, null, TEXT, notes, tags);
  }

  private static String drawn(MarkedText.Run run) {
    if (run.note() != null) {
      return "^" + run.note().mark();
    }
    String mark = run.style();
    return mark == null
        ? run.words()
        : "[" + mark.replace("tag-", "").toUpperCase() + " " + run.words() + "]";
  }

  private static TagText tag(Modality modality, int start, int end) {
    return new TagText(
        1,
        modality,
        Set.of(Addressee.STATES),
        start == end ? null : span(start, end),
        null,
        TagOrigin.PERSON,
        TagState.CONFIRMED,
        Instant.EPOCH,
        "analyst");
  }

  private static TextSpan span(int start, int end) {
    return new TextSpan(TEXT.substring(start, end), start, end);
  }

  private static SuggestionText suggestion(int start, int end) {
    return new SuggestionText(
        1,
        Modality.REQUEST,
        Set.of(),
        span(start, end),
        "rule",
        0.9,
        SuggestionState.OPEN,
        Instant.EPOCH,
        null,
        null);
  }
}
