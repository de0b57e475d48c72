package de.umsetzungsmonitor.search.similar;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A word that says something: neither "und" nor a number.
 *
 * @param stem the word without its inflection
 * @param parts the stems of its parts, if it is a compound
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record ContentWord(String stem, Set<String> parts, int start, int end) {

  private static final GermanAnalysis ANALYSIS = new GermanAnalysis();
  private static final int SHORTEST = 3;

  /** What joins sentences of policy texts and says nothing, beyond the usual stop words. */
  private static final Set<String> CONNECTING =
      Set.of(
          ("allem aller allerorts andere anderen anderer anderes auch aufgrund ausdrücklich außerdem"
                  + " bereits bezug bezüglich beziehungsweise bzw dabei dadurch dafür dagegen daher"
                  + " damit daran darauf daraus darin darüber davon dazu denen dennoch deren derer"
                  + " derzeit derzeitige derzeitigen dessen dies diesbezüglich diesbezüglichen dass"
                  + " durch ebenso einerseits einhaltung einklang einschließlich ende etwa ferner folgende"
                  + " folgenden gegebenenfalls gemäß gleichzeitig grundlage halten hierzu hinaus"
                  + " hinblick hinsichtlich hinweis infolge innerhalb insbesondere insgesamt jede"
                  + " jedem jeden jeder jedes jedoch jeweils jeweilige jeweiligen kommen können lassen"
                  + " machen mehr mittels möglich möglichst müssen nach neben nehmen notwendig notwendige"
                  + " notwendigen rahmen sicherstellen sicherzustellen siehe sofern solche solchen solcher"
                  + " sollten somit sowie sowohl stehen stellen teil über überdies unbeschadet und unter"
                  + " vor wann weise weitere weiteren weiterer weiteres weiterhin wenngleich wichtig"
                  + " wichtige wichtigen wobei wodurch wonach worden worin wurde wurden ziel zudem"
                  + " zusammenhang zusätzlich zusätzliche zusätzlichen zwar zwecke zwischen")
              .split(" "));

  /** Those of a text, in its order. */
  static List<ContentWord> of(String text) {
    List<ContentWord> words = new ArrayList<>();
    try (TokenStream tokens = ANALYSIS.tokenStream(GermanAnalysis.PARTS, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      boolean says = false;
      while (tokens.incrementToken()) {
        if (step.getPositionIncrement() > 0) {
          says = saysSomething(text.substring(offset.startOffset(), offset.endOffset()));
          if (says) {
            words.add(
                new ContentWord(
                    term.toString(),
                    new LinkedHashSet<>(),
                    offset.startOffset(),
                    offset.endOffset()));
          }
        } else if (says && term.length() >= SHORTEST) {
          words.getLast().parts().add(term.toString());
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Whether it shares its stem or a part with a set of terms. */
  boolean isAmong(Set<String> terms) {
    return terms.contains(stem) || parts.stream().anyMatch(terms::contains);
  }

  private static boolean saysSomething(String word) {
    return word.length() >= SHORTEST
        && !GermanAnalysis.isStopWord(word)
        && !CONNECTING.contains(word.toLowerCase(Locale.GERMAN))
        && Character.isLetter(word.charAt(0));
  }
}
