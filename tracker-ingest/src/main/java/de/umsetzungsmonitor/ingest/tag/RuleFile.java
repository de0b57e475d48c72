package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the rules and the words for addressees from their files and checks each row. */
final class RuleFile {

  private static final String RULES = "/tag/rules.yaml";
  private static final String ADDRESSEES = "/tag/addressees.yaml";

  /** To be raised when the way in which rules are applied changes. */
  private static final String ENGINE = "4";

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "modality",
          "asked",
          "active",
          "passive",
          "infinitive",
          "explanation",
          "confidence",
          "families",
          "needsAddressee",
          "needsList",
          "frame");

  private RuleFile() {}

  static RuleBook read() {
    List<Map<String, Object>> rows = yaml(RULES);
    List<TagRule> rules = rows.stream().map(RuleFile::rule).toList();
    Set<String> ids = new HashSet<>();
    rules.forEach(rule -> check(ids.add(rule.id()), "two rules " + rule.id()));
    return new RuleBook(rules, hash(text(RULES) + text(ADDRESSEES) + ENGINE));
  }

  static AddresseeWords addressees() {
    Map<String, List<String>> words = yaml(ADDRESSEES);
    return new AddresseeWords(words);
  }

  private static TagRule rule(Map<String, Object> row) {
    String id = string(row, "id");
    check(FIELDS.containsAll(row.keySet()), id + " has an unknown field in " + row.keySet());
    double confidence = ((Number) row.getOrDefault("confidence", -1)).doubleValue();
    check(confidence >= 0 && confidence <= 1, id + " has no confidence from 0 to 1");
    return new TagRule(
        id,
        Modality.valueOf(string(row, "modality")),
        string(row, "explanation"),
        confidence,
        families(row),
        Boolean.TRUE.equals(row.get("needsAddressee")),
        Boolean.TRUE.equals(row.get("needsList")),
        TagRule.Frame.valueOf((String) row.getOrDefault("frame", "VERB")),
        Asked.valueOf(string(row, "asked")),
        list(row, "active").stream().map(Cue::of).toList(),
        keys(row, "passive"),
        keys(row, "infinitive"));
  }

  private static Set<TextFamily> families(Map<String, Object> row) {
    return row.containsKey("families")
        ? EnumSet.copyOf(list(row, "families").stream().map(TextFamily::valueOf).toList())
        : EnumSet.allOf(TextFamily.class);
  }

  private static String string(Map<String, Object> row, String field) {
    String value = row.get(field) instanceof String text ? text : "";
    check(!value.isBlank(), row + " has no " + field);
    return value;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Map<String, Object> row, String field) {
    return (List<String>) row.getOrDefault(field, List.of());
  }

  private static Set<String> keys(Map<String, Object> row, String field) {
    return list(row, field).stream().map(Words::key).collect(Collectors.toUnmodifiableSet());
  }

  private static void check(boolean right, String flaw) {
    if (!right) {
      throw new IllegalStateException("rules for tags: " + flaw);
    }
  }

  private static <T> T yaml(String resource) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(resource));
  }

  private static String text(String resource) {
    try (InputStream in = RuleFile.class.getResourceAsStream(resource)) {
      check(in != null, "no " + resource);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
