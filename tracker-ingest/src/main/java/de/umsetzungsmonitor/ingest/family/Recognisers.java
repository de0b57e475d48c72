package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.List;

/** The recognisers of a family in their order, and where in a document a text begins. */
record Recognisers(List<BlockRecogniser> inOrder, Start.Enter opening) {

  /** The recognisers for a text of this family; some of them look at the whole text beforehand. */
  static Recognisers of(TextFamily family, List<Block> blocks) {
    return switch (family) {
      case UN_RESOLUTION -> resolution(blocks);
      case OSCE_DECISION -> decision(blocks);
      case COUNCIL_CONCLUSIONS -> conclusions(blocks);
      case COMMISSION_COMMUNICATION, ACTION_PLAN -> communication(blocks);
      case PARLIAMENT_RESOLUTION -> parliament(blocks);
      case UNION_ACT -> act(blocks);
      case PRESS_PAGE -> new Recognisers(List.of(new Commitments()), at(Part.BODY));
      case GENERAL -> general(blocks);
    };
  }

  private static Recognisers resolution(List<Block> blocks) {
    Chapeau chapeau = Chapeau.un();
    ResolutionPart part = new ResolutionPart(blocks, chapeau);
    return adopted(
        chapeau,
        List.of(new SessionLine(), new ReissueNote(), new AnnexHeading(), part, chapeau),
        blocks);
  }

  private static Recognisers decision(List<Block> blocks) {
    Chapeau chapeau = Chapeau.osce();
    return adopted(
        chapeau,
        List.of(new AttachedStatement(), new AnnexHeading(), chapeau, new DecisionWord()),
        blocks);
  }

  /** What a body adopted: its name, reasons, then demands; only the frame differs. */
  private static Recognisers adopted(
      Chapeau chapeau, List<BlockRecogniser> frame, List<Block> blocks) {
    boolean named = chapeau.isIn(blocks);
    List<BlockRecogniser> rules = new ArrayList<>(frame);
    rules.addAll(List.of(new WebFooter(blocks), new TreatyFrame(), new Declaration(blocks)));
    rules.add(new LeadingVerb());
    rules.addAll(body(blocks));
    rules.addAll(List.of(new PreambleParagraph(named), new ContinuedText(), new LooseParagraph()));
    // An excerpt may lack the name of the body; then it begins with reasons or provisions at once.
    return new Recognisers(rules, at(named ? Part.HEAD : Part.PREAMBLE));
  }

  private static Recognisers conclusions(List<Block> blocks) {
    CoverNote cover = new CoverNote(blocks);
    QuotedConclusions quoted = new QuotedConclusions(blocks);
    List<BlockRecogniser> rules =
        new ArrayList<>(
            List.of(
                new WebFooter(blocks),
                cover,
                quoted,
                new AnnexHeading(),
                new ReferenceList(),
                Chapeau.council(),
                new Quotation(blocks),
                new ReasonsHeading(),
                new CapitalVerb()));
    rules.addAll(body(blocks));
    rules.add(new LostNumber(blocks));
    if (Chapeau.fullCouncil().isIn(blocks)) {
      rules.add(new PreambleParagraph(true));
    }
    rules.addAll(List.of(new ContinuedText(), new LooseParagraph()));
    return new Recognisers(rules, quoted.isIn() ? at(Part.HEAD) : cover.opening());
  }

  private static Recognisers communication(List<Block> blocks) {
    List<BlockRecogniser> rules =
        List.of(
            new TableOfContents(blocks),
            new ActionDetails(),
            NamedActions.amongSections(blocks),
            new NumberedMeasures(blocks),
            new CommissionSections(),
            new KeyActions(),
            new ActionPoint(),
            new SectionItems());
    return new Recognisers(rules, at(Part.HEAD));
  }

  private static Recognisers parliament(List<Block> blocks) {
    Chapeau chapeau = Chapeau.parliament();
    boolean named = chapeau.isIn(blocks);
    List<BlockRecogniser> rules =
        new ArrayList<>(
            List.of(new AnnexHeading(), chapeau, new Quotation(blocks), new LetteredRecital()));
    rules.addAll(List.of(DashParagraph.recitals(), new NumberedParagraph(), new ListPoint()));
    rules.addAll(
        List.of(
            new BulletPoint(),
            new ChapterHeading(),
            new LostNumber(blocks),
            new PreambleParagraph(named)));
    rules.addAll(List.of(new ContinuedText(), new LooseParagraph()));
    return new Recognisers(rules, at(named ? Part.HEAD : Part.PREAMBLE));
  }

  private static Recognisers act(List<Block> blocks) {
    List<BlockRecogniser> rules =
        new ArrayList<>(
            List.of(
                new ActFrame(), new Quotation(blocks), new AnnexHeading(), new DivisionHeading()));
    rules.addAll(
        List.of(
            new NumberedRecital(),
            new ArticleHeading(),
            new AnnexSection(),
            new NumberedParagraph()));
    rules.addAll(List.of(new ListPoint(), new BulletPoint(), new ActCitation(blocks)));
    rules.addAll(List.of(new ChapterHeading(), new ContinuedText(), new LooseParagraph()));
    return new Recognisers(rules, at(Part.HEAD));
  }

  private static Recognisers general(List<Block> blocks) {
    List<BlockRecogniser> rules =
        new ArrayList<>(
            List.of(AnnexHeading.behindText(), new DivisionHeading(), new LetteredRecital()));
    rules.addAll(List.of(new TreatyFrame(), new ArticleHeading(), DashParagraph.recitals()));
    rules.add(NamedActions.amongNumbers(blocks));
    boolean numbered = NumberedText.is(blocks) && !Speech.is(blocks);
    if (numbered) {
      rules.add(new WebFooter(blocks));
      rules.addAll(List.of(new SectionParagraph(), new NumberedParagraph(), new ListPoint()));
      rules.addAll(List.of(new BulletPoint(), new ChapterHeading(), new PreambleParagraph(false)));
      rules.addAll(List.of(new ContinuedText(), new LooseParagraph()));
    } else if (Declaration.isOne(blocks)) {
      rules.addAll(List.of(new Declaration(blocks), new BulletPoint(), new ListPoint()));
      rules.addAll(List.of(new ChapterHeading(), new ContinuedText()));
    } else {
      rules.add(new Commitments());
    }
    return new Recognisers(rules, at(Part.BODY));
  }

  private static List<BlockRecogniser> body(List<Block> blocks) {
    return List.of(
        new DivisionHeading(),
        new ArticleHeading(),
        NamedActions.amongNumbers(blocks),
        new SectionParagraph(),
        new NumberedParagraph(),
        new ListPoint(),
        DashParagraph.any(),
        new BulletPoint(),
        new UnnumberedDecision(blocks),
        new ChapterHeading());
  }

  private static Start.Enter at(Part part) {
    return new Start.Enter(part, Scope.DOCUMENT, null);
  }
}
