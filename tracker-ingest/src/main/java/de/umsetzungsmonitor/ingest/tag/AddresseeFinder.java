package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whom a verb asks. */
final class AddresseeFinder {

  private static final Set<String> RESOLVING = Set.of("beschliesst", "beschliessen", "überein");

  private final AddresseeWords names;
  private final SubjectFinder subjects;
  private final Pronouns pronouns;

  AddresseeFinder(AddresseeWords names) {
    this.names = names;
    this.subjects = new SubjectFinder(names);
    this.pronouns = new Pronouns(names);
  }

  /** The commitment that the verb makes, resting on the verb and on whom it names. */
  Found find(CueReader.Match match, Sentence sentence, Context context) {
    Phrase phrase = phrase(match, sentence);
    Set<Addressee> addressees =
        phrase == null
            ? speaker(match, sentence, context)
            : pronouns.resolve(phrase, sentence, match.verb(), context);
    boolean infinitive = match.form() == CueReader.Form.INFINITIVE;
    int start = sentence.word(match.verb()).start();
    int end = sentence.word(match.last()).end();
    if (phrase != null) {
      start = Math.min(start, phrase.start());
      end = Math.max(end, phrase.end());
    }
    return new Found(match.rule(), addressees, infinitive, start, end);
  }

  /** Whom a text names first that goes on with the object of a verb above it. */
  Set<Addressee> object(Sentence sentence) {
    List<Phrase> phrases = Phrases.of(Zone.behind(sentence, -1), names);
    return phrases.isEmpty() ? Set.of() : phrases.getFirst().addressees();
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
            case PROMISING -> subjects.of(sentence, match.verb());
            case SUBJECT -> acting(subjects.of(sentence, match.verb()));
            case IN_VIEW ->
                acting(subjects.ofThat(sentence, sentence.clauseAt(match.verb()).from() - 1));
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
    int resolving = sentence.indexOf(RESOLVING, 0, match.verb());
    int from = resolving < 0 ? 0 : sentence.clauseAt(resolving).to();
    List<Phrase> phrases = Phrases.of(Zone.between(sentence, from, match.verb()), names);
    return phrases.isEmpty() ? null : phrases.getFirst();
  }

  private @Nullable Phrase object(CueReader.Match match, Sentence sentence) {
    List<Word> zone =
        match.last() > match.verb()
            ? Zone.between(sentence, match.verb() + 1, match.last())
            : Zone.behind(sentence, match.verb());
    List<Phrase> phrases = Phrases.of(zone, names);
    int object = subjectFollows(match, sentence) && phrases.size() > 1 ? 1 : 0;
    Phrase phrase = phrases.size() > object ? phrases.get(object) : null;
    boolean somebody =
        phrase != null && (phrase.named() || phrase.isPronoun() || !phrase.addressees().isEmpty());
    Phrase that = somebody ? null : subjects.ofThat(sentence, match.verb());
    return that == null ? withEllipsis(phrase, match, sentence) : that;
  }

  /** "ersucht den Rat, den Plan zu billigen, und die Staaten, ihn umzusetzen" asks both. */
  private @Nullable Phrase withEllipsis(
      @Nullable Phrase phrase, CueReader.Match match, Sentence sentence) {
    List<Clause> clauses = sentence.clauses();
    for (int i = sentence.indexOfClauseAt(match.last()) + 2; i + 1 < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      boolean between =
          clauses.get(i - 1).kind() == Clause.Kind.INFINITIVE
              && clauses.get(i + 1).kind() == Clause.Kind.INFINITIVE;
      if (phrase != null && between && isAnotherObject(sentence, clause)) {
        List<Word> zone = Zone.between(sentence, clause.from() + 1, clause.to());
        return phrase.and(Phrases.of(zone, names));
      }
    }
    return phrase;
  }

  private static boolean isAnotherObject(Sentence sentence, Clause clause) {
    return FunctionWords.AND.contains(sentence.key(clause.from()))
        && FunctionWords.ARTICLES.contains(sentence.key(clause.from() + 1))
        && clause.kind() == Clause.Kind.MAIN
        && sentence.word(clause.to() - 1).isCapital();
  }

  /** "Gleichzeitig ersucht der Rat die Behörden": something else stands before the verb. */
  private boolean subjectFollows(CueReader.Match match, Sentence sentence) {
    int verb = match.verb();
    boolean first = verb == 0 || FunctionWords.LIST.contains(sentence.key(verb - 1));
    return !first && subjects.before(sentence, verb) == null;
  }

  private @Nullable Phrase behind(CueReader.Match match, Sentence sentence, Set<String> words) {
    Clause clause = sentence.clauseAt(match.verb());
    int preposition = sentence.indexOf(words, match.verb(), clause.to());
    if (preposition < 0) {
      preposition = sentence.indexOf(words, clause.from(), match.verb());
    }
    if (preposition < 0) {
      return subjects.ofThat(sentence, match.verb());
    }
    int to = preposition < match.verb() ? match.verb() : clause.to();
    List<Phrase> phrases = Phrases.of(Zone.between(sentence, preposition + 1, to), names);
    return phrases.isEmpty() ? null : phrases.getFirst();
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
    if (named) {
      return phrases.getFirst();
    }
    // "die von der EU und ihren Mitgliedstaaten eingegangene Verpflichtung"
    int by = sentence.indexOf(Set.of("von", "vom"), match.verb(), match.last());
    List<Phrase> before =
        by < 0 ? List.of() : Phrases.of(Zone.between(sentence, by + 1, match.last()), names);
    return before.isEmpty() || !before.getFirst().named() ? null : before.getFirst();
  }

  private static Set<Addressee> speaker(CueReader.Match match, Sentence sentence, Context context) {
    boolean self = match.rule().asked().maybeSpeaker() && !(match.resolves() && sentence.hasThat());
    boolean we = sentence.contains(Set.of("wir", "unser", "unsere", "uns"), 0, sentence.size());
    return self ? context.speaker(we) : Set.of();
  }
}
