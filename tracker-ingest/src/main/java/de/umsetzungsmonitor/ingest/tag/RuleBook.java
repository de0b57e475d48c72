package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules, found by the verbs that they look for. */
public final class RuleBook {

  /** A rule together with the one of its verbs that was met. */
  record Entry(TagRule rule, Cue cue) {}

  private final String version;
  private final Map<String, TagRule> rules = new LinkedHashMap<>();
  private final Map<String, List<Entry>> active = new HashMap<>();
  private final Map<String, TagRule> passive = new HashMap<>();
  private final Map<String, TagRule> infinitive = new HashMap<>();

  RuleBook(List<TagRule> all, String version) {
    this.version = version;
    for (TagRule rule : all) {
      rules.put(rule.id(), rule);
      for (Cue cue : rule.active()) {
        cue.verbs().forEach(verb -> entries(verb).add(new Entry(rule, cue)));
      }
      rule.passive().forEach(form -> passive.put(form, rule));
      rule.infinitive().forEach(form -> infinitive.put(form, rule));
    }
    // "hält … dazu … an" is tried before "hält … an"
    active
        .values()
        .forEach(entries ->
            entries.sort((a, b) -> b.cue().followers().size() - a.cue().followers().size()));
  }

  /**
   * The rules that come with the program.
   *
   * @throws IllegalStateException if a row is wrong
   */
  public static RuleBook standard() {
    return RuleFile.read();
  }

  /** All rules in the order of their file. */
  public List<TagRule> all() {
    return List.copyOf(rules.values());
  }

  /** The rule with this id, if there still is one. */
  public Optional<TagRule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** Changes whenever another set of rules may suggest something else. */
  public String version() {
    return version;
  }

  /** Rules of which this is a finite verb, those with most followers first. */
  List<Entry> active(String key) {
    return active.getOrDefault(key, List.of());
  }

  /** The rule of which this is a participle. */
  Optional<TagRule> passive(String key, TextFamily family) {
    return Optional.ofNullable(passive.get(key)).filter(rule -> rule.families().contains(family));
  }

  /** The rule of which this is an infinitive. */
  Optional<TagRule> infinitive(String key, TextFamily family) {
    return Optional.ofNullable(infinitive.get(key))
        .filter(rule -> rule.families().contains(family));
  }

  /** The rule that looks for something else than a verb in such texts. */
  Optional<TagRule> of(TagRule.Frame frame, TextFamily family) {
    return rules.values().stream()
        .filter(rule -> rule.frame() == frame && rule.families().contains(family))
        .findFirst();
  }

  private List<Entry> entries(String verb) {
    return active.computeIfAbsent(verb, key -> new ArrayList<>());
  }
}
