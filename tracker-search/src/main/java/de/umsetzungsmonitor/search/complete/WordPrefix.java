package de.umsetzungsmonitor.search.complete;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.german.WordForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
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

  /** So many of them, those in most provisions, are compared with what was typed before. */
  private static final int CANDIDATES = 64;

  private static final Comparator<Counted> MOST_FIRST =
      Comparator.comparingInt(Counted::provisions).reversed().thenComparing(Counted::word);

  private record Counted(String word, int provisions) {}

  /**
   * Words of the index that begin so, each in the form that most provisions have and as they write
   * it; those first that most provisions have together with the words before.
   *
   * @param before what was typed before
   */
  List<String> words(IndexSearcher searcher, String before, int most) throws IOException {
    if (typed.length() > LONGEST) {
      return List.of();
    }
    WordsBefore context = WordsBefore.of(before, searcher);
    List<String> words = new ArrayList<>();
    Set<String> known = new HashSet<>();
    if (searcher.getIndexReader().docFreq(new Term(GermanAnalysis.WORD, lowerCase())) > 0) {
      known.addAll(WordForms.of(typed).stems()); // it is a word already, found in all its forms
    }
    for (Counted candidate : together(context, candidates(searcher))) {
      if (WordForms.of(candidate.word()).stems().stream().noneMatch(known::contains)) {
        known.addAll(WordForms.of(candidate.word()).stems());
        words.add(asTyped(new WrittenWord(candidate.word()).in(searcher)));
      }
      if (words.size() == most) {
        break;
      }
    }
    return words;
  }

  private List<Counted> candidates(IndexSearcher searcher) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), GermanAnalysis.WORD);
    if (terms == null) {
      return List.of();
    }
    PriorityQueue<Counted> best = new PriorityQueue<>(MOST_FIRST.reversed());
    TermsEnum matching = automaton().getTermsEnum(terms);
    BytesRef term = matching.next();
    for (int words = 0; term != null && words < MOST_WORDS; words++) {
      int provisions = matching.docFreq();
      if (best.size() < CANDIDATES || provisions > best.element().provisions()) {
        best.add(new Counted(term.utf8ToString(), provisions));
      }
      if (best.size() > CANDIDATES) {
        best.remove();
      }
      term = matching.next();
    }
    return best.stream().sorted(MOST_FIRST).toList();
  }

  /** Where no text has any of them with the words before, those that most texts have at all. */
  private static List<Counted> together(WordsBefore context, List<Counted> candidates)
      throws IOException {
    List<Counted> together = new ArrayList<>();
    for (Counted candidate : candidates) {
      int provisions = context.with(candidate.word(), candidate.provisions());
      if (provisions > 0) {
        together.add(new Counted(candidate.word(), provisions));
      }
    }
    together.sort(MOST_FIRST);
    return together.isEmpty() ? candidates : together;
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

  private String lowerCase() {
    return typed.toLowerCase(Locale.GERMAN);
  }

  private String asTyped(String word) {
    return Character.isUpperCase(typed.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }
}
