package de.umsetzungsmonitor.search.query;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Names that texts use side by side, long and short; used when searching, never when indexing. */
final class Abbreviations {

  private static final List<List<String>> SAME =
      List.of(
          List.of("EU", "Europäische Union"),
          List.of("VN", "UN", "UNO", "Vereinte Nationen"),
          List.of("OSZE", "OSCE", "Organisation für Sicherheit und Zusammenarbeit in Europa"),
          List.of("IKT", "Informations- und Kommunikationstechnologien"),
          List.of("KI", "Künstliche Intelligenz"),
          List.of("BKA", "Bundeskriminalamt"),
          List.of("BMI", "Bundesministerium des Innern"),
          List.of("NRO", "NGO", "Nichtregierungsorganisation"),
          List.of("DSGVO", "Datenschutz-Grundverordnung"),
          List.of("GRCh", "Charta der Grundrechte"),
          List.of("EMRK", "Europäische Menschenrechtskonvention"),
          List.of("AStV", "Ausschuss der Ständigen Vertreter"));

  private final GermanAnalysis analysis;
  private final List<List<Name>> groups;

  Abbreviations(GermanAnalysis analysis) {
    this.analysis = analysis;
    this.groups = SAME.stream().map(names -> names.stream().map(this::name).toList()).toList();
  }

  /** The other names of what a word abbreviates; none if it abbreviates nothing known. */
  List<String> otherNames(String word) {
    List<String> stems = stems(word);
    return others(name -> name.stems().equals(stems));
  }

  /** The other names of the names of several words that stand among these words. */
  List<String> otherNamesWithin(List<String> words) {
    List<String> stems = stems(String.join(" ", words));
    return others(
        name -> name.stems().size() > 1 && Collections.indexOfSubList(stems, name.stems()) >= 0);
  }

  private List<String> others(Predicate<Name> isMeant) {
    return groups.stream()
        .filter(names -> names.stream().anyMatch(isMeant))
        .flatMap(names -> names.stream().filter(isMeant.negate()))
        .map(Name::text)
        .toList();
  }

  private Name name(String text) {
    return new Name(text, stems(text));
  }

  private List<String> stems(String text) {
    return GermanAnalysis.words(text).stream()
        .filter(word -> !GermanAnalysis.isStopWord(word))
        .flatMap(word -> analysis.terms(GermanAnalysis.STEM, word).stream())
        .toList();
  }

  private record Name(String text, List<String> stems) {}
}
