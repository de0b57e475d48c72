package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.tag.ProposedTag;
import java.util.List;
import java.util.function.Predicate;

/** How well the rules do on some judged provisions. */
record TaggingFigures(List<JudgedProvision> judged) {

  /** How many of several hold. */
  record Share(long right, long of) {

    double value() {
      return of == 0 ? 1 : (double) right / of;
    }

    /** Drawn towards one half as if one more had held and one more had not (Laplace). */
    double smoothed() {
      return Math.round(100.0 * (right + 1) / (of + 2)) / 100.0;
    }

    @Override
    public String toString() {
      return of == 0 ? "–" : "%.3f (%d/%d)".formatted(value(), right, of);
    }
  }

  Share modality() {
    return share(judged, JudgedProvision::modalityHolds);
  }

  Share addressees() {
    return share(judged, JudgedProvision::addresseesHold);
  }

  /** F1 of single commitments, over the provisions that have some on both sides. */
  double commitments() {
    List<JudgedProvision> both = judged.stream().filter(JudgedProvision::hasCommitments).toList();
    double matching = both.stream().mapToInt(JudgedProvision::matchingCommitments).sum();
    double proposed = both.stream().mapToInt(each -> each.proposed().size()).sum();
    double gold = both.stream().mapToInt(JudgedProvision::goldCommitments).sum();
    return proposed + gold == 0 ? 1 : 2 * matching / (proposed + gold);
  }

  /** The declaratory provisions for which something is proposed all the same. */
  Share declaratory() {
    return share(
        judged.stream().filter(JudgedProvision::isDeclaratory).toList(),
        each -> !each.proposed().isEmpty());
  }

  /** The proposals of one rule. */
  Share rule(String id) {
    return proposals(tag -> tag.rule().equals(id));
  }

  /** How many of these proposals a person could confirm as they are. */
  Share proposals(Predicate<ProposedTag> which) {
    long all = 0;
    long right = 0;
    for (JudgedProvision each : judged) {
      List<ProposedTag> chosen = each.proposed().stream().filter(which).toList();
      all += chosen.size();
      right += chosen.stream().filter(each::holds).count();
    }
    return new Share(right, all);
  }

  /** The same for some of the provisions. */
  TaggingFigures only(Predicate<JudgedProvision> which) {
    return new TaggingFigures(judged.stream().filter(which).toList());
  }

  private static Share share(List<JudgedProvision> of, Predicate<JudgedProvision> right) {
    return new Share(of.stream().filter(right).count(), of.size());
  }
}
