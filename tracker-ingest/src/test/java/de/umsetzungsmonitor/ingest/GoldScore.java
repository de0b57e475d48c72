package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares a split with a hand-made one. A provision is found if it begins with the words of a gold
 * row, and exact if it ends with them too; letters and digits count, nothing else does. Optional
 * rows may be missing. Traps are texts that must not begin a provision.
 */
final class GoldScore {

  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*[*_#>\\-•·\\s]*(?:(?:art(?:ikel|\\.)?|ziffer|abs(?:atz|\\.)?|nr\\.?)\\s*)?"
              + "\\(?(?:\\d{1,3}\\s?(?:bis|ter|quater|[a-z])?|[ivxIVX]{1,5}|[a-zA-Z])\\s?[.)\\]:]+[*_\\s]*",
          Pattern.CASE_INSENSITIVE);

  private final List<SplitProvision> system;
  private final List<JsonNode> gold;
  private final List<JsonNode> traps;
  private final Map<JsonNode, SplitProvision> pairs = new HashMap<>();

  GoldScore(List<SplitProvision> system, List<JsonNode> rows) {
    this.system = system;
    this.gold = rows.stream().filter(row -> !row.has("trap")).toList();
    this.traps = rows.stream().filter(row -> row.has("trap")).toList();
    match();
  }

  List<String> missing() {
    return required().filter(row -> !pairs.containsKey(row)).map(GoldScore::label).toList();
  }

  List<String> unexpected() {
    Set<SplitProvision> matched = new HashSet<>(pairs.values());
    return system.stream().filter(p -> !matched.contains(p)).map(SplitProvision::label).toList();
  }

  List<String> endingWrong() {
    return required()
        .filter(row -> pairs.containsKey(row) && !ends(row, pairs.get(row)))
        .map(GoldScore::label)
        .toList();
  }

  List<String> labelledWrong() {
    return required()
        .filter(row -> pairs.containsKey(row) && !isLabelled(row, pairs.get(row)))
        .map(row -> label(row) + " is " + pairs.get(row).label())
        .toList();
  }

  List<String> ofWrongKind() {
    return required()
        .filter(row ->
            pairs.containsKey(row) && !alternatives(row, "kind").contains(kind(pairs.get(row))))
        .map(GoldScore::label)
        .toList();
  }

  List<String> optionalMissing() {
    return gold.stream()
        .filter(row -> row.path("optional").asBoolean(false))
        .filter(row -> !"initiative".equals(row.path("granularity").asString("")))
        .filter(row -> !pairs.containsKey(row))
        .map(GoldScore::label)
        .toList();
  }

  List<String> brokenTraps() {
    return traps.stream()
        .filter(this::isBroken)
        .map(row -> row.path("first_words").asString())
        .toList();
  }

  /** The gold rows that were found, with what was found. */
  Map<JsonNode, SplitProvision> pairs() {
    return pairs;
  }

  long requiredRows() {
    return required().count();
  }

  private Stream<JsonNode> required() {
    return gold.stream().filter(row -> !row.path("optional").asBoolean(false));
  }

  private void match() {
    List<BiPredicate<JsonNode, SplitProvision>> tests =
        List.of(
            (row, p) -> isLabelled(row, p) && ends(row, p),
            GoldScore::ends,
            GoldScore::isLabelled,
            (row, p) -> true);
    for (BiPredicate<JsonNode, SplitProvision> test : tests) {
      for (boolean optional : new boolean[] {false, true}) {
        gold.stream()
            .filter(row -> row.path("optional").asBoolean(false) == optional)
            .filter(row -> !pairs.containsKey(row))
            .forEach(row -> pick(row, test));
      }
    }
  }

  private void pick(JsonNode row, BiPredicate<JsonNode, SplitProvision> test) {
    system.stream()
        .filter(p -> !pairs.containsValue(p) && begins(row, p) && test.test(row, p))
        .findFirst()
        .ifPresent(p -> pairs.put(row, p));
  }

  private boolean isBroken(JsonNode trap) {
    String words = norm(trap.path("first_words").asString());
    String rule = trap.path("rule").asString("no_item_starts");
    if (Set.of("chapeau", "glued_number", "restart", "inline_letters")
        .contains(trap.path("trap").asString())) {
      return false;
    }
    return system.stream()
        .anyMatch(p -> breaks(p, words, rule, trap.path("exact").asBoolean(false)));
  }

  private static boolean breaks(SplitProvision p, String words, String rule, boolean exact) {
    String text = norm(p.text());
    boolean starts =
        exact
            ? text.equals(words)
            : variants(p.text()).stream().anyMatch(v -> v.startsWith(words))
                || (norm(p.label()) + text).startsWith(words);
    return switch (rule) {
      case "no_item_starts" -> starts && p.kind() != ProvisionKind.NARRATIVE;
      case "no_item_contains" -> text.contains(words);
      case "no_item_starts_with_number_removed" -> text.startsWith(words);
      case "no_operative_starts" ->
          starts && (p.kind() == ProvisionKind.OPERATIVE || p.kind() == ProvisionKind.KEY_ACTION);
      case "no_key_action_starts" -> starts && p.kind() == ProvisionKind.KEY_ACTION;
      default -> false;
    };
  }

  private static boolean begins(JsonNode row, SplitProvision p) {
    return alternatives(row, "first_words").stream()
        .map(GoldScore::norm)
        .anyMatch(words -> variants(p.text()).stream().anyMatch(v -> v.startsWith(words)));
  }

  private static boolean ends(JsonNode row, SplitProvision p) {
    String text = norm(p.text());
    return alternatives(row, "last_words").stream().map(GoldScore::norm).anyMatch(text::endsWith);
  }

  private static boolean isLabelled(JsonNode row, SplitProvision p) {
    return alternatives(row, "label").stream()
        .anyMatch(label -> normLabel(label).equals(normLabel(p.label())));
  }

  private static List<String> alternatives(JsonNode row, String field) {
    List<String> all = new ArrayList<>(List.of(row.path(field).asString()));
    row.path(field + "_alt").forEach(alternative -> all.add(alternative.asString()));
    return all;
  }

  private static String label(JsonNode row) {
    return row.path("label").asString();
  }

  private static String kind(SplitProvision p) {
    return switch (p.kind()) {
      case RECITAL -> "preamble";
      case OPERATIVE -> "operative";
      case POINT -> "subpoint";
      case KEY_ACTION -> "key_action";
      case NARRATIVE -> "narrative";
    };
  }

  private static String normLabel(String label) {
    return label.toLowerCase(Locale.GERMAN).replaceAll("[\\s.()\\[\\]:*_#§°-]+", "");
  }

  private static List<String> variants(String text) {
    List<String> variants = new ArrayList<>(List.of(norm(text)));
    String rest = text;
    for (int i = 0; i < 3; i++) {
      Matcher number = NUMBER.matcher(rest);
      if (!number.find()) {
        break;
      }
      rest = rest.substring(number.end());
      variants.add(norm(rest));
    }
    return variants;
  }

  static String norm(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("(?<=[A-Za-zäöüßÄÖÜ])\\d{1,3}(?=[\\s,.;:)]|$)", "")
        .toLowerCase(Locale.GERMAN)
        .replace("ß", "ss")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
