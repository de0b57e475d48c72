package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.ingest.TaggingFigures.Share;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import de.umsetzungsmonitor.ingest.tag.RuleBook;
import de.umsetzungsmonitor.ingest.tag.TagRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the figures of the rules as tables of Markdown. */
final class TaggingReport {

  private static final List<String> MODALITIES =
      List.of("obligation", "request", "recommendation", JudgedProvision.NONE);
  private static final double[] BANDS = {0.95, 0.9, 0.8, 0.7, 0};

  private final TaggingFigures seeds;
  private final TaggingFigures written;
  private final TaggingFigures all;
  private final RuleBook rules;

  TaggingReport(TaggingFigures seeds, TaggingFigures written, RuleBook rules) {
    this.seeds = seeds;
    this.written = written;
    this.rules = rules;
    this.all =
        new TaggingFigures(
            Stream.concat(seeds.judged().stream(), written.judged().stream()).toList());
  }

  /** The confidence that each rule has earned, by its id. */
  static double confidence(TaggingFigures all, String rule) {
    return all.rule(rule).smoothed();
  }

  TaggingFigures all() {
    return all;
  }

  String render() {
    StringBuilder out = new StringBuilder();
    out.append("### Each set and family\n\n");
    out.append("| | provisions | modality | addressees | commitments F1 |");
    out.append(" declaratory with a suggestion |\n|---|---:|---|---|---:|---|\n");
    out.append(row("five seed texts", seeds)).append(row("written texts", written));
    for (TextFamily family : TextFamily.values()) {
      out.append(row("`" + family + "`", all.only(each -> each.family() == family)));
    }
    out.append("\n### Judged and proposed\n\n| judged \\ proposed |");
    MODALITIES.forEach(each -> out.append(' ').append(each).append(" |"));
    out.append("\n|---|---:|---:|---:|---:|\n");
    MODALITIES.forEach(judged -> out.append(confusion(judged)));
    out.append("\n### Confidence and what holds\n\n");
    out.append("| confidence | proposals | of them hold |\n|---|---:|---|\n").append(calibration());
    out.append("\n### Each rule\n\n| rule | modality | of its proposals hold | confidence |\n");
    out.append("|---|---|---|---:|\n");
    for (TagRule rule : rules.all()) {
      Share share = all.rule(rule.id());
      out.append(
          "| `%s` | %s | %s | %.2f |\n"
              .formatted(
                  rule.id(),
                  rule.modality().name().toLowerCase(Locale.ROOT),
                  share,
                  share.smoothed()));
    }
    return out.toString();
  }

  private static String row(String name, TaggingFigures figures) {
    return figures.judged().isEmpty()
        ? ""
        : "| %s | %d | %s | %s | %.3f | %s |\n"
            .formatted(
                name,
                figures.judged().size(),
                figures.modality(),
                figures.addressees(),
                figures.commitments(),
                figures.declaratory());
  }

  private String confusion(String judged) {
    StringBuilder row = new StringBuilder("| **" + judged + "** |");
    for (String proposed : MODALITIES) {
      long count =
          all.judged().stream()
              .filter(each -> each.modality().equals(judged))
              .filter(each -> each.proposedModality().equals(proposed))
              .count();
      row.append(' ').append(count).append(" |");
    }
    return row.append('\n').toString();
  }

  /**
   * Each proposal gets the confidence that its rule earns on all other texts, so that no text
   * vouches for itself.
   */
  private String calibration() {
    Map<Double, List<Boolean>> held = new HashMap<>();
    Map<String, TaggingFigures> others = new HashMap<>();
    for (JudgedProvision each : all.judged()) {
      TaggingFigures rest =
          others.computeIfAbsent(
              each.document(), name -> all.only(other -> !other.document().equals(name)));
      for (ProposedTag tag : each.proposed()) {
        double band = band(confidence(rest, tag.rule()));
        held.computeIfAbsent(band, key -> new ArrayList<>()).add(each.holds(tag));
      }
    }
    StringBuilder rows = new StringBuilder();
    double above = 1;
    for (double band : BANDS) {
      List<Boolean> list = held.getOrDefault(band, List.of());
      Share share = new Share(list.stream().filter(holds -> holds).count(), list.size());
      rows.append("| %.2f to %.2f | %d | %s |\n".formatted(band, above, list.size(), share));
      above = band;
    }
    return rows.toString();
  }

  private static double band(double confidence) {
    for (double band : BANDS) {
      if (confidence >= band) {
        return band;
      }
    }
    return 0;
  }
}
