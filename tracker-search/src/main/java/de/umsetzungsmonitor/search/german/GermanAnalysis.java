package de.umsetzungsmonitor.search.german;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The fields in which German text is searched, and what its words become in each of them. */
public final class GermanAnalysis extends Analyzer {

  /**
   * Increment it whenever the same provision would be indexed otherwise: a filter added, moved or
   * changed, another library version with other words, another pattern of citations, another field
   * of the document. Indexes built with another version are then rebuilt.
   */
  public static final int ANALYSIS_VERSION = 4;

  /** Words as written, apart from case and the spelling of umlauts. */
  public static final String EXACT = "exact";

  /** Words without their inflection. */
  public static final String STEM = "stem";

  /** Stems, and at the same place the stems of the parts of compounds. */
  public static final String PARTS = "parts";

  /** Stems of the words that hyphens left out. */
  public static final String ELLIPSIS = "ellipsis";

  /** What the text cites. */
  public static final String CITE = "cite";

  /**
   * Words as written, in small letters, with their umlauts; no stop words, no numbers, nothing that
   * a hyphen cut off. To propose words from, not to search in: it has no positions.
   */
  public static final String WORD = "word";

  /** All fields in which the text is searched and what is found in it is marked. */
  public static final List<String> FIELDS = List.of(EXACT, STEM, PARTS, ELLIPSIS, CITE);

  private static final CharArraySet STOP_WORDS = GermanAnalyzer.getDefaultStopSet();
  private static final Pattern WHOLE_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{2,60}+(?![\\p{L}\\p{N}])(?!-(?!\\p{L}))");

  public GermanAnalysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** The words of a text as they are typed, without punctuation. */
  public static List<String> words(String text) {
    try (StandardTokenizer words = new StandardTokenizer()) {
      words.setReader(new StringReader(text));
      return read(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a word says so little ("der", "und") that looking for it is in vain. */
  public static boolean isStopWord(String word) {
    return STOP_WORDS.contains(word.toLowerCase(Locale.GERMAN));
  }

  /** The tokens of a text in a field. */
  public List<String> terms(String field, String text) {
    try (TokenStream tokens = tokenStream(field, text)) {
      return read(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return switch (field) {
      case EXACT -> exact();
      case STEM -> stem();
      case PARTS -> parts();
      case ELLIPSIS -> ellipsis();
      case CITE -> cite();
      case WORD -> word();
      default -> new TokenStreamComponents(new KeywordTokenizer());
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

  private static TokenStreamComponents stem() {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, stems(words));
  }

  /** Compounds are split before their umlauts are folded: the splitter knows words with umlauts. */
  private static TokenStreamComponents parts() {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, stems(new CompoundFilter(words)));
  }

  private static TokenStreamComponents ellipsis() {
    Tokenizer words = new FoundTokenizer(Ellipsis::in);
    return new TokenStreamComponents(words, stems(words));
  }

  private static TokenStreamComponents cite() {
    return new TokenStreamComponents(new FoundTokenizer(Citations::in));
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

  private static TokenStream stems(TokenStream words) {
    TokenStream tokens = new LowerCaseFilter(words);
    tokens = new GermanNormalizationFilter(tokens);
    return new GermanLightStemFilter(tokens);
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
