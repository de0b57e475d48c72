package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a pronoun stands for: who was asked or named last in the same sentence, else in the
 * one before it.
 */
final class Pronouns {

  /** Bodies that speak in their own texts: no pronoun that is asked stands for them. */
  private static final Set<String> SPEAKERS =
      Set.of("rat", "rates", "sicherheitsrat", "generalversammlung", "ministerrat", "parlament");

  /** Articles of names for which a pronoun cannot stand. */
  private static final Map<String, Set<String>> UNFIT =
      Map.of(
          "diese", Set.of("das", "dem", "der", "des", "ein", "einem"),
          "dieses", Set.of("die", "den", "der", "einen", "eine"));

  private final AddresseeWords names;

  Pronouns(AddresseeWords names) {
    this.names = names;
  }

  /**
   * The addressees of a phrase, also if it is a pronoun.
   *
   * @param at place of the verb to which the phrase belongs
   */
  Set<Addressee> resolve(Phrase phrase, Sentence sentence, int at, Context context) {
    if (!phrase.isPronoun()) {
      return phrase.addressees();
    }
    if (phrase.pronoun().equals("wir")) {
      return context.speaker(true);
    }
    Set<Addressee> nearest = nearest(phrase.pronoun(), sentence, at);
    if (!nearest.isEmpty()) {
      return nearest;
    }
    Set<Addressee> here = in(sentence, at, context.last());
    if (!here.isEmpty()) {
      return here;
    }
    Sentence before = context.before();
    Set<Addressee> there = before == null ? Set.of() : in(before, before.size(), context.last());
    if (!there.isEmpty()) {
      return there;
    }
    Found last = context.last();
    return last == null ? unnamed(phrase, context) : last.addressees();
  }

  /** Whom "diese" or "dieses" stands for: the last that was named and fits by its article. */
  private Set<Addressee> nearest(String pronoun, Sentence sentence, int at) {
    Set<String> unfit = UNFIT.getOrDefault(pronoun, Set.of());
    for (int i = at - 1; i > 0 && !unfit.isEmpty(); i--) {
      AddresseeWords.Named named = names.find(sentence.word(i));
      int article = i - 1;
      while (article > 0 && sentence.word(article).isLower() && !isArticle(sentence, article)) {
        article--;
      }
      boolean fits = isArticle(sentence, article) && !unfit.contains(sentence.key(article));
      boolean singular = sentence.key(article).equals("den") && !sentence.key(i).endsWith("n");
      if (named != null && named.addressee() != null && fits && !singular) {
        return Set.of(named.addressee());
      }
    }
    return Set.of();
  }

  private static boolean isArticle(Sentence sentence, int i) {
    String key = sentence.key(i);
    return FunctionWords.ARTICLES.contains(key) || FunctionWords.GENITIVES.contains(key);
  }

  /**
   * The Commission calls itself "sie", also where its name stands a paragraph before; so do acts.
   */
  private static Set<Addressee> unnamed(Phrase phrase, Context context) {
    boolean commission = context.family() == TextFamily.COMMISSION_COMMUNICATION;
    if (commission && phrase.pronoun().equals("sie")) {
      return context.speaker(false);
    }
    return context.before() == null ? context.above() : Set.of();
  }

  /** Who was asked in a sentence, or else named first in it before a place. */
  private Set<Addressee> in(Sentence sentence, int to, @Nullable Found last) {
    if (last != null
        && last.start() >= sentence.word(0).start()
        && last.start() < sentence.word(sentence.size() - 1).end()) {
      return last.addressees();
    }
    for (int i = 0; i < to; i++) {
      AddresseeWords.Named named = names.find(sentence.word(i));
      if (named != null && named.addressee() != null && !SPEAKERS.contains(sentence.key(i))) {
        return Set.of(named.addressee());
      }
    }
    return Set.of();
  }
}
