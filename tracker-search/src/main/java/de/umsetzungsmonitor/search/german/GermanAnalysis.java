package de.umsetzungsmonitor.search.german;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The fields in which German text is searched, and what its words become in each of them. */
public final class GermanAnalysis extends Analyzer {

  /**
   * Increment it whenever the same provision would be indexed otherwise: a filter added, moved or
   * changed, another library version with other words, another pattern of citations, another field
   * of the document. Indexes built with another version are then rebuilt.
   */
  public static final int ANALYSIS_VERSION = 12;

  /**
   * The oldest version whose indexes still answer while they are rebuilt. Raise it to the one above
   * if searching such an index would fail or mislead: if a field is counted, sorted by or shown in
   * another way than it was written. That words become others is no reason.
   */
  public static final int OLDEST_READABLE = 11;

  /** Words as written, apart from case and the spelling of umlauts. */
  public static final String EXACT = "exact";

  /** Words without their inflection. */
  public static final String STEM = "stem";

  /** Stems, and at the same place the stems of the parts of compounds. */
  public static final String PARTS = "parts";

  /** Roots, and at the same place the roots of the parts of compounds. */
  public static final String ROOT = "root";

  /** Stems of the words that hyphens left out, and at the same place those of their parts. */
  public static final String ELLIPSIS = "ellipsis";

  /** What the text cites, and what that lies in. */
  public static final String CITE = "cite";

  /** The headings above the text, as in {@link #PARTS}; they count little. */
  public static final String SECTION = "section";

  /**
   * Words as written, in small letters, with their umlauts; no stop words, no numbers, nothing that
   * a hyphen cut off. To propose words from, not to search in: it has no positions.
   */
  public static final String WORD = "word";

  /** The words of the nearest heading as in {@link #EXACT}, to propose provisions from. */
  public static final String HEADING = "headingWord";

  /** The words of symbol and title as in {@link #EXACT}, to propose documents from. */
  public static final String TITLE = "titleWord";

  /** All fields in which the text is searched and what is found in it is marked. */
  public static final List<String> FIELDS = List.of(EXACT, STEM, PARTS, ROOT, ELLIPSIS, CITE);

  private static final CharArraySet STOP_WORDS = GermanAnalyzer.getDefaultStopSet();

  /** What a question has besides what it asks for; texts that have it too do not answer it. */
  private static final CharArraySet QUESTION_WORDS =
      WordLists.of(GermanAnalysis.class, "question-words.txt");

  private static final Pattern WHOLE_WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{L}{2,"
              + WordForms.LONGEST_WORD
              + "}+(?![\\p{L}\\p{N}])(?!-(?!\\p{L}))");

  public GermanAnalysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** The words of a text as they are typed, without punctuation. */
  public static List<String> words(String text) {
    try (StandardTokenizer words = new StandardTokenizer()) {
      words.setReader(new StringReader(WordBorders.corrected(text)));
      return read(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a word says so little ("der", "und", "wann") that looking for it is in vain. */
  public static boolean isStopWord(String word) {
    String small = word.toLowerCase(Locale.GERMAN);
    return STOP_WORDS.contains(small) || QUESTION_WORDS.contains(small);
  }

  /** The tokens of a text in a field. */
  public List<String> terms(String field, String text) {
    try (TokenStream tokens = tokenStream(field, text)) {
      return read(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The tokens of a text in a field, place by place: those of one word together, the likeliest
   * first.
   */
  public List<List<String>> places(String field, String text) {
    try (TokenStream tokens = tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      List<List<String>> places = new ArrayList<>();
      tokens.reset();
      while (tokens.incrementToken()) {
        if (places.isEmpty() || increment.getPositionIncrement() > 0) {
          places.add(new ArrayList<>());
        }
        places.getLast().add(term.toString());
      }
      tokens.end();
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return switch (field) {
      case EXACT, HEADING, TITLE -> exact();
      case STEM -> forms(WordForms::stems);
      case PARTS, SECTION -> forms(WordForms::stemsAndParts);
      case ROOT -> forms(WordForms::allRoots);
      case ELLIPSIS -> ellipsis();
      case CITE -> cite();
      case WORD -> word();
      default -> new TokenStreamComponents(new KeywordTokenizer());
    };
  }

  @Override
  protected Reader initReader(String field, Reader text) {
    return switch (field) {
      case EXACT, STEM, PARTS, ROOT, SECTION, HEADING, TITLE -> new WordBorders(text);
      default -> text;
    };
  }

  /** Phrases must not reach from one value into the next. */
  @Override
  public int getPositionIncrementGap(String field) {
    return 100;
  }

  private static TokenStreamComponents exact() {
    Tokenizer words = new StandardTokenizer();
    TokenStream tokens = new LowerCaseFilter(words);
    tokens = new GermanNormalizationFilter(tokens);
    return new TokenStreamComponents(words, tokens);
  }

  private static TokenStreamComponents forms(Function<WordForms, List<String>> choice) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new FormsFilter(words, choice));
  }

  private static TokenStreamComponents ellipsis() {
    Tokenizer words = new FoundTokenizer(Ellipsis::in);
    return new TokenStreamComponents(words, new FormsFilter(words, WordForms::stemsAndParts));
  }

  private static TokenStreamComponents cite() {
    return new TokenStreamComponents(new FoundTokenizer(Citations::withWhatTheyLieIn));
  }

  private static TokenStreamComponents word() {
    Tokenizer words = new FoundTokenizer(GermanAnalysis::wholeWords);
    return new TokenStreamComponents(words, new StopFilter(new LowerCaseFilter(words), STOP_WORDS));
  }

  private static List<Found> wholeWords(String text) {
    return WHOLE_WORD
        .matcher(text)
        .results()
        .map(word -> new Found(word.group(), word.start(), word.end()))
        .toList();
  }

  private static List<String> read(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    List<String> terms = new ArrayList<>();
    tokens.reset();
    while (tokens.incrementToken()) {
      terms.add(term.toString());
    }
    tokens.end();
    return terms;
  }
}
