package de.umsetzungsmonitor.search.complete;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/**
 * The beginning of a word in any spelling of its umlauts: "Bekaempf" and "bekampf" begin
 * "Bekämpfung".
 *
 * @param typed letters only
 */
record WordPrefix(String typed) {

  /** Longer ones begin no word that is worth typing to its end. */
  private static final int LONGEST = 40;

  /** So many words are looked at; whoever types "ge" needs no better ones than those. */
  private static final int MOST_WORDS = 50_000;

  private record Counted(String word, int provisions) {}

  /** The words of the index that begin so, those in most provisions first. */
  List<String> words(IndexReader reader, int most) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, GermanAnalysis.WORD);
    if (terms == null || typed.length() > LONGEST) {
      return List.of();
    }
    TermsEnum matching = automaton().getTermsEnum(terms);
    List<Counted> words = new ArrayList<>();
    for (BytesRef term = matching.next();
        term != null && words.size() < MOST_WORDS;
        term = matching.next()) {
      words.add(new Counted(term.utf8ToString(), matching.docFreq()));
    }
    return words.stream()
        .filter(word -> !word.word().equals(lowerCase()))
        .sorted(
            Comparator.comparingInt(Counted::provisions).reversed().thenComparing(Counted::word))
        .limit(most)
        .map(word -> asTyped(word.word()))
        .toList();
  }

  /** Capitals keep what is already replaced from being replaced again. */
  private CompiledAutomaton automaton() {
    String pattern =
        lowerCase()
            .replaceAll("ae|ä", "(ä|AE)")
            .replaceAll("oe|ö", "(ö|OE)")
            .replaceAll("ue|ü", "(ü|UE)")
            .replaceAll("ss|ß", "(ß|SS)")
            .replace("a", "[aä]")
            .replace("o", "[oö]")
            .replace("u", "[uü]")
            .toLowerCase(Locale.ROOT);
    return new CompiledAutomaton(
        Operations.determinize(
            new RegExp(pattern + ".*", RegExp.NONE).toAutomaton(),
            Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
  }

  private String asTyped(String word) {
    return Character.isUpperCase(typed.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }

  private String lowerCase() {
    return typed.toLowerCase(Locale.GERMAN);
  }
}
