package de.umsetzungsmonitor.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSpanTest {

  private static final String TEXT =
      "Die Staaten sollen handeln. Im Übrigen sollen sie bis zum Jahresende darüber berichten.";

  @Test
  void wordsKnowSomeOfTheTextAroundThem() {
    TextSpan span = TextSpan.find("sollen sie", TEXT, 0).orElseThrow();

    assertThat(span)
        .returns("sollen sie", TextSpan::quote)
        .returns(39, TextSpan::start)
        .returns(49, TextSpan::end)
        .returns("taaten sollen handeln. Im Übrigen ".substring(2), TextSpan::prefix)
        .returns(" bis zum Jahresende darüber beri", TextSpan::suffix);
  }

  @Test
  void halfACharacterIsNeverKept() {
    String text = "😀" + "x".repeat(31) + "Wort" + "y".repeat(31) + "😀";

    TextSpan span = TextSpan.find("Wort", text, 0).orElseThrow();

    assertThat(span.prefix()).isEqualTo("x".repeat(31));
    assertThat(span.suffix()).isEqualTo("y".repeat(31));
  }

  @Test
  void wordsThatStandOnceMoveThereWhateverIsAroundThem() {
    assertThat(span("handeln", TEXT).movedTo("Nun sollen alle handeln, und zwar bald."))
        .contains(span("handeln", "Nun sollen alle handeln, und zwar bald."));
  }

  @Test
  void wordsThatStandTwiceMoveToWhereTheTextAroundIsTheSame() {
    String inserted = "Alle sollen zahlen. " + TEXT;
    TextSpan second = TextSpan.find("sollen", TEXT, 39).orElseThrow();

    assertThat(second.movedTo(inserted)).contains(TextSpan.find("sollen", inserted, 59).get());
  }

  @Test
  void theTextOnOneSideIsEnoughIfNoOtherPlaceHasIt() {
    String text = TEXT.replace("bis zum Jahresende", "alsbald");
    TextSpan second = TextSpan.find("sollen", TEXT, 39).orElseThrow();

    assertThat(second.movedTo(text)).map(TextSpan::start).contains(39);
  }

  @Test
  void wordsThatAreGoneOrStandInSeveralSuchPlacesMoveNowhere() {
    TextSpan second = TextSpan.find("sollen", TEXT, 39).orElseThrow();

    assertThat(second.movedTo("Die Staaten müssen handeln.")).isEmpty();
    assertThat(second.movedTo("Alle sollen zahlen und sollen arbeiten.")).isEmpty();
    assertThat(second.movedTo(TEXT + " " + TEXT)).isEmpty();
  }

  @Test
  void spacesThatDoNotBreakAreSpacesToo() {
    String text = "bis zum 1.\u00a0Mai\u202f2027 berichten";

    assertThat(TextSpan.find("zum 1. Mai  2027", text, 0)).map(TextSpan::start).contains(4);
    assertThat(TextSpan.find("\u00a0", text, 0)).isEmpty();
    assertThat(TextSpan.find("zum1. Mai", text, 0)).isEmpty();
  }

  @Test
  void aWholeAnnexCanBeQuoted() {
    String text = "Wort um Wort ".repeat(100_000) + "ist gesagt.";

    assertThat(TextSpan.find(text, text, 0)).map(TextSpan::end).contains(text.length());
  }

  private static TextSpan span(String words, String text) {
    return TextSpan.find(words, text, 0).orElseThrow();
  }
}
