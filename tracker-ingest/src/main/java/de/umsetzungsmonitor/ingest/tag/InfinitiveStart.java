package de.umsetzungsmonitor.ingest.tag;

import java.util.List;
import java.util.Set;

/** Tells whether an infinitive says what was resolved, and not what somebody is asked to do. */
final class InfinitiveStart {

  private static final Set<String> ARTICLES =
      Set.of("die", "den", "das", "alle", "dem", "der", "seine", "ihre");

  private InfinitiveStart() {}

  static boolean opens(Sentence sentence, List<CueReader.Match> all, CueReader.Match infinitive) {
    boolean resolved =
        all.stream()
            .anyMatch(m ->
                m.rule().asked() == Asked.RESOLVED
                    && m.form() == CueReader.Form.ACTIVE
                    && m.verb() < infinitive.verb());
    if (resolved) {
      return sentence.clauses().stream().noneMatch(clause -> clause.kind() == Clause.Kind.THAT);
    }
    Clause first = sentence.clauses().getFirst();
    Word word = sentence.word(first.from());
    return ARTICLES.contains(word.key())
        && word.isLower()
        && sentence.clauses().stream()
            .limit(sentence.indexOfClauseAt(infinitive.verb()) + 1L)
            .allMatch(clause -> clause.kind() != Clause.Kind.THAT);
  }
}
