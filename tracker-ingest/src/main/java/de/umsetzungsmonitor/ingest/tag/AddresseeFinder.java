package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whom a verb asks. */
final class AddresseeFinder {

  private static final Set<TextFamily> OF_STATES =
      EnumSet.of(TextFamily.GENERAL, TextFamily.PRESS_PAGE, TextFamily.OSCE_DECISION);

  private final AddresseeWords names;
  private final SubjectFinder subjects;

  AddresseeFinder(AddresseeWords names) {
    this.names = names;
    this.subjects = new SubjectFinder(names);
  }

  Found find(
      CueReader.Match match, Sentence sentence, @Nullable Sentence before, TextFamily family) {
    Phrase phrase = phrase(match, sentence);
    int start = sentence.word(Math.min(match.verb(), match.last())).start();
    int end = sentence.word(Math.max(match.verb(), match.last())).end();
    Set<Addressee> addressees =
        phrase == null ? fallback(match, sentence, family) : resolve(phrase, before, family);
    if (phrase != null && phrase.start() >= 0) {
      start = Math.min(start, phrase.start());
      end = Math.max(end, phrase.end());
    }
    return new Found(match.rule(), addressees, start, end);
  }

  private @Nullable Phrase phrase(CueReader.Match match, Sentence sentence) {
    return switch (match.form()) {
      case PASSIVE -> passive(match, sentence);
      case INFINITIVE -> infinitive(match, sentence);
      case ACTIVE ->
          switch (match.rule().asked()) {
            case OBJECT -> object(match, sentence);
            case AFTER_AN -> behind(match, sentence, Set.of("an"));
            case AFTER_VON -> behind(match, sentence, Set.of("von", "vom"));
            case SUBJECT -> subject(match, sentence);
            case THAT, RESOLVED -> acting(subjects.ofThat(sentence, match.verb()));
            case HOLDER -> holder(match, sentence);
          };
    };
  }

  private @Nullable Phrase passive(CueReader.Match match, Sentence sentence) {
    Phrase before = subjects.before(sentence, match.verb());
    return before != null && before.named()
        ? before
        : subjects.after(sentence, match.verb(), match.last());
  }

  private @Nullable Phrase infinitive(CueReader.Match match, Sentence sentence) {
    int clause = sentence.indexOfClauseAt(match.verb());
    int from = 0;
    for (int i = 0; i <= clause; i++) {
      for (int w = sentence.clauses().get(i).from(); w < match.verb(); w++) {
        if (Resolving.VERBS.contains(sentence.key(w))) {
          from = sentence.clauses().get(i).to();
        }
      }
    }
    List<Phrase> phrases = Phrases.of(Zone.between(sentence, from, match.verb()), names);
    return phrases.isEmpty() ? null : phrases.getFirst();
  }

  private @Nullable Phrase object(CueReader.Match match, Sentence sentence) {
    List<Word> zone =
        match.last() > match.verb()
            ? Zone.between(sentence, match.verb() + 1, match.last())
            : Zone.behind(sentence, match.verb());
    List<Phrase> phrases = Phrases.of(zone, names);
    boolean subjectFollows =
        phrases.size() > 1
            && subjects.before(sentence, match.verb()) == null
            && !isFirst(sentence, match.verb());
    int object = subjectFollows ? 1 : 0;
    Phrase phrase = phrases.size() > object ? phrases.get(object) : null;
    if (phrase == null || !phrase.named() && !phrase.isPronoun() && phrase.addressees().isEmpty()) {
      Phrase that = subjects.ofThat(sentence, match.verb());
      return that == null ? phrase : that;
    }
    return phrase;
  }

  /** Whether no subject can go before: the verb begins the sentence or follows "und". */
  private static boolean isFirst(Sentence sentence, int verb) {
    return verb == 0 || Set.of("und", "sowie", ",").contains(sentence.key(verb - 1));
  }

  private @Nullable Phrase behind(CueReader.Match match, Sentence sentence, Set<String> words) {
    int to = sentence.clauseAt(match.verb()).to();
    for (int i = match.verb() + 1; i < to; i++) {
      if (words.contains(sentence.key(i))) {
        List<Phrase> phrases = Phrases.of(Zone.between(sentence, i + 1, to), names);
        return phrases.isEmpty() ? null : phrases.getFirst();
      }
    }
    return subjects.ofThat(sentence, match.verb());
  }

  private @Nullable Phrase subject(CueReader.Match match, Sentence sentence) {
    Clause clause = sentence.clauseAt(match.verb());
    if (clause.kind() == Clause.Kind.THAT) {
      int dass = clause.from();
      while (!sentence.key(dass).equals("dass")) {
        dass++;
      }
      return acting(subjects.after(sentence, dass, match.verb()));
    }
    return acting(subjects.of(sentence, match.verb()));
  }

  /** Who acts is the subject itself: in "die Arbeit der Staaten" nobody does. */
  private static @Nullable Phrase acting(@Nullable Phrase subject) {
    return subject == null || subject.named() || subject.isPronoun()
        ? subject
        : subject.withoutAddressees();
  }

  private @Nullable Phrase holder(CueReader.Match match, Sentence sentence) {
    int to = sentence.clauseAt(match.last()).to();
    List<Phrase> phrases = Phrases.of(Zone.between(sentence, match.last(), to), names);
    boolean named = !phrases.isEmpty() && !phrases.getFirst().addressees().isEmpty();
    return named ? phrases.getFirst() : null;
  }

  private Set<Addressee> fallback(CueReader.Match match, Sentence sentence, TextFamily family) {
    boolean that =
        sentence.clauses().stream().anyMatch(clause -> clause.kind() == Clause.Kind.THAT);
    boolean self =
        match.rule().asked() == Asked.RESOLVED && !that
            || match.rule().asked() == Asked.SUBJECT
                && !match.rule().needsAddressee()
                && match.rule().modality() == Modality.OBLIGATION;
    if (!self) {
      return Set.of();
    }
    boolean we = false;
    for (int i = 0; i < sentence.size(); i++) {
      we |= sentence.key(i).equals("wir");
    }
    return Set.of(we ? Addressee.STATES : Addressee.AGENCIES);
  }

  private Set<Addressee> resolve(Phrase phrase, @Nullable Sentence before, TextFamily family) {
    if (!phrase.isPronoun()) {
      return phrase.addressees();
    }
    if (phrase.pronoun().equals("wir")) {
      return OF_STATES.contains(family) ? Set.of(Addressee.STATES) : Set.of(Addressee.AGENCIES);
    }
    return before == null ? Set.of() : antecedent(before);
  }

  /** The first who is named in the sentence before and is not the one who speaks there. */
  private Set<Addressee> antecedent(Sentence before) {
    for (int i = 0; i < before.size(); i++) {
      AddresseeWords.Named named = names.find(before.word(i));
      if (named != null
          && named.addressee() != null
          && !Resolving.SPEAKERS.contains(before.key(i))) {
        return Set.of(named.addressee());
      }
    }
    return Set.of();
  }
}
