package de.umsetzungsmonitor.ingest.tag;

import java.util.Set;

/** The small words that show how a German sentence is built, under their {@link Word#key()}. */
final class FunctionWords {

  /** Join nouns or clauses of the same kind. */
  static final Set<String> AND = Set.of("und", "oder", "sowie", "bzw");

  /** Go on with a list of nouns. */
  static final Set<String> LIST =
      Set.of("und", "oder", "sowie", "bzw", ",", "/", "einschliesslich", "insbesondere");

  static final Set<String> PREPOSITIONS =
      words(
          """
          ab als am an angesichts anhand auf aufgrund aus ausserhalb bei beim betreffend
          bezüglich binnen bis durch entlang entsprechend für gegen gegenüber gemäss
          hinsichtlich hinter im in innerhalb ins je laut mit mithilfe mittels nach
          neben ohne seit seitens spätestens trotz um unbeschadet unter vom von vor
          wegen wie während zu zugunsten zum zur zwischen über
          """);

  /** Begin a noun that may be subject or object. */
  static final Set<String> ARTICLES =
      words(
          """
          alle allen andere anderen beide beiden das dem den die diejenigen diese diesen
          dieser dieses ein eine einem einen einige ihre ihren jede jedem jeden jeder
          jedes seine seinen solche sämtliche unsere unseren weitere
          """);

  /** Those of them that go on with a dative: "mit den Staaten und den Anbietern". */
  static final Set<String> DATIVES = Set.of("allen", "anderen", "dem", "den", "ihren");

  /** Begin a noun that belongs to another, or the subject "der Rat". */
  static final Set<String> GENITIVES =
      words(
          """
          aller der deren des dessen einer eines ihrer ihres seiner seines unserer
          """);

  /** Stand for somebody who was named before. */
  static final Set<String> PRONOUNS =
      words(
          """
          diese dieser dieses er es ihm ihn ihnen letztere man sie wir
          """);

  /** Strengthen or join a request; in capitals they are no names: "NACHDRÜCKLICH". */
  static final Set<String> ADVERBS =
      words(
          """
          auch ausdrücklich ausserdem daher darüber dazu deshalb dringend ebenfalls eindringlich
          erneut ferner gleichzeitig hierzu hinaus insbesondere nachdrücklich weiterhin zudem
          """);

  static final Set<String> REFLEXIVES = Set.of("sich", "uns");

  /** Begin a clause that says nothing by itself. */
  static final Set<String> SUBORDINATORS =
      words(
          """
          als bevor bis da damit falls indem nachdem ob obgleich obwohl seit sobald
          sodass sofern solange soweit weil wenn wie wo wobei wodurch wofür womit worin
          wozu während
          """);

  /** Follow "bis" where it is a preposition. */
  static final Set<String> TIMES =
      Set.of("anfang", "dahin", "ende", "heute", "mitte", "spätestens", "zu", "zum", "zur");

  static final Set<String> RELATIVES =
      words(
          """
          das dem den denen der deren dessen die was welche welchen welcher welches
          """);

  /** May go before the word that tells what a clause is. */
  static final Set<String> PASSED_OVER =
      words(
          """
          aber allem also auch insbesondere namentlich nur oder so sondern sowie und vor
          """);

  /** Wait for an infinitive. */
  static final Set<String> AUXILIARIES =
      Set.of("muss", "müssen", "soll", "sollen", "sollte", "sollten", "werden", "wird");

  /** Allow something; an infinitive behind them asks nothing. */
  static final Set<String> MODALS =
      Set.of("kann", "können", "könnte", "könnten", "darf", "dürfen", "dürfte", "dürften");

  /** Make a participle a passive: "werden aufgefordert", "sind gehalten". */
  static final Set<String> PASSIVE =
      Set.of("bleiben", "bleibt", "ist", "sei", "seien", "sind", "werden", "wird");

  /** Tell that something was said before, and is not said here. */
  static final Set<String> PAST =
      Set.of("habe", "haben", "hat", "hatte", "hatten", "worden", "wurde", "wurden");

  /** Genders of names with "der": a feminine one is no subject then, "der Kommission". */
  private static final Set<String> FEMININE_ENDINGS =
      words(
          """
          agentur branche en eu in industrie ion osze schaft tät ung
          """);

  private FunctionWords() {}

  private static Set<String> words(String all) {
    return Set.of(all.strip().split("\\s+"));
  }

  /** Whether "der" before this noun begins a subject: "der Rat", but not "der Kommission". */
  static boolean isMasculine(String noun) {
    return FEMININE_ENDINGS.stream().noneMatch(noun::endsWith);
  }
}
