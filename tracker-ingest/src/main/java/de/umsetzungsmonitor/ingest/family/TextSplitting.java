package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.BlockBuilder;
import de.umsetzungsmonitor.ingest.filter.FilteredText;
import de.umsetzungsmonitor.ingest.metadata.MetadataFinder;
import de.umsetzungsmonitor.ingest.outline.SplitRun;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the family of a text and splits it by the rules of that family. */
public final class TextSplitting {

  private TextSplitting() {}

  /**
   * The provisions of the text and what it says about itself, or null if it holds no provision: no
   * recital, no demand, and for a communication no paragraph either. If the rules of its family
   * find nothing, the general ones are tried.
   */
  public static @Nullable SplitPreview split(FilteredText text) {
    List<Block> blocks = BlockBuilder.build(text.lines());
    FamilyDetector.Guess guess = FamilyDetector.detect(blocks);
    if (guess.family() == TextFamily.GENERAL && Agenda.is(blocks)) {
      return null;
    }
    SplitPreview preview = split(text, blocks, guess);
    boolean other =
        preview == null
            && guess.family() != TextFamily.GENERAL
            && guess.family() != TextFamily.PRESS_PAGE;
    return other ? split(text, blocks, new FamilyDetector.Guess(TextFamily.GENERAL, 0.1)) : preview;
  }

  private static @Nullable SplitPreview split(
      FilteredText text, List<Block> blocks, FamilyDetector.Guess guess) {
    Recognisers recognisers = Recognisers.of(guess.family(), blocks);
    List<SplitProvision> provisions =
        SplitRun.run(blocks, recognisers.inOrder(), recognisers.opening(), text.footnotes());
    boolean narrativeCounts =
        guess.family() == TextFamily.COMMISSION_COMMUNICATION
            || guess.family() == TextFamily.ACTION_PLAN;
    boolean any =
        provisions.stream()
            .anyMatch(provision -> narrativeCounts || provision.kind() != ProvisionKind.NARRATIVE);
    return any
        ? new SplitPreview(
            guess.family(),
            guess.confidence(),
            MetadataFinder.find(guess.family(), text.lines(), blocks),
            provisions)
        : null;
  }
}
