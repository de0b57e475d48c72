package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.filter.Line;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.List;

/** Finds what a text says about itself. */
public final class MetadataFinder {

  private MetadataFinder() {}

  /**
   * The metadata of a text of this family; what the text does not say is null.
   *
   * @param lines of the text, as printed
   * @param blocks the paragraphs that they make up
   */
  public static FoundMetadata find(TextFamily family, List<Line> lines, List<Block> blocks) {
    Head head = Head.of(lines, blocks);
    String language = Language.of(blocks);
    return switch (family) {
      case UN_RESOLUTION -> UnMetadata.find(head, language);
      case OSCE_DECISION -> OsceMetadata.find(head, language);
      case COUNCIL_CONCLUSIONS -> CouncilMetadata.find(head, language);
      case COMMISSION_COMMUNICATION, ACTION_PLAN ->
          CommissionMetadata.find(head, Mentions.mostNamed(blocks), language);
      case PARLIAMENT_RESOLUTION -> ParliamentMetadata.find(head, language);
      case UNION_ACT -> ActMetadata.find(head, language);
      case PRESS_PAGE, GENERAL -> {
        Organization organization = Mentions.mostNamed(blocks);
        yield new FoundMetadata(
            null, GeneralTitle.of(head), organization, null, null, IssueDate.of(head), language);
      }
    };
  }
}
