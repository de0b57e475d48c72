package de.umsetzungsmonitor.search.german;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Where signs within words mislead about where these begin and end. One word are those for men and
 * women in one ("Nutzer:innen", "Minister/-innen"), which are then found as women are called, and
 * large numbers ("23 000", "23.000"); several words are parted by a point ("ECPAT.org").
 */
public final class WordBorders extends BaseCharFilter {

  private static final String GENDERED =
      "(?:[:*_·]|/-?)(?=innen?(?!\\p{L}))(?<=\\p{L}(?:[:*_·]|/-?))";
  private static final String GROUPED =
      "[ .'’\\u00a0\\u2009\\u202f](?=\\d{3}(?!\\d))(?<=(?<![\\d,/])\\d{1,3}.)";

  /** Behind a whole word, so that addresses of pages stay as they are. */
  private static final String POINT =
      "\\.(?=\\p{L}{2})(?<=(?<![\\p{L}\\d./@_-])(?!www)\\p{L}{3,20}\\.)";

  private static final Pattern SIGN =
      Pattern.compile("(?<none>" + GENDERED + "|" + GROUPED + ")|" + POINT);

  private @Nullable Reader corrected;

  /** Reads the text with the signs within a word left out, and spaces for those between words. */
  WordBorders(Reader text) {
    super(text);
  }

  /** The text as this reads it. */
  public static String corrected(String text) {
    return new WordBorders(Reader.nullReader()).readOut(text);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (corrected == null) {
      corrected = new StringReader(readOut(input.readAllAsString()));
    }
    return corrected.read(buffer, offset, length);
  }

  private String readOut(String text) {
    Matcher sign = SIGN.matcher(text).useTransparentBounds(true);
    StringBuilder read = new StringBuilder();
    int end = 0;
    int leftOut = 0;
    for (int i = 1; i < text.length() - 1; i++) {
      if (mayBeSign(text, i) && sign.region(i, text.length()).lookingAt()) {
        read.append(text, end, i);
        if (sign.group("none") == null) {
          read.append(' ');
        } else {
          leftOut += sign.end() - i;
          addOffCorrectMap(read.length(), leftOut);
        }
        end = sign.end();
      }
    }
    return end == 0 ? text : read.append(text, end, text.length()).toString();
  }

  /** All texts are searched in each field, mostly in vain, so the pattern comes last. */
  private static boolean mayBeSign(String text, int at) {
    char next = text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case ':', '*', '_', '·' -> next == 'i';
      case '/' -> next == 'i' || next == '-';
      case '.' -> Character.isLetterOrDigit(next);
      case ' ', '\'', '’', '\u00a0', '\u2009', '\u202f' -> Character.isDigit(next);
      default -> false;
    };
  }
}
