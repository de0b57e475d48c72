package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the family of a text by clues, each of which adds to how sure it is. */
final class FamilyDetector {

  /** Below this, a text is split by the general rules. */
  private static final double SURE_ENOUGH = 0.45;

  private static final Pattern UN_SYMBOL =
      Pattern.compile(
          "(?m)^\\s*(\\d{1,3}/\\d{1,4}\\.? |.*\\b[ASE]/(RES|PRST|HRC|C\\.\\d)/"
              + "|Resolution \\d{3,4} \\((19|20)\\d\\d\\))");
  private static final Pattern STATEMENT =
      Pattern.compile("(?m)^\\s*Erklärung de[rs] Präsident(en|in|schaft) des Sicherheitsrats");
  private static final Pattern OSCE_NUMBER =
      Pattern.compile(
          "(?i)\\bbeschluss\\s+nr\\.\\s*\\d+(/\\d+)?|\\b(MC|PC|FSC)\\.(DEC|DOC|JOUR|GAL)/");
  private static final Pattern COUNCIL_NUMBER =
      Pattern.compile("(?m)^\\s*(ST )?\\d{4,5}/\\d\\d\\b");
  private static final Pattern COUNCIL_TITLE =
      Pattern.compile("(?i)schlussfolgerungen\\s+des\\s+(europäischen\\s+)?rates");
  private static final Pattern COMMISSION_TITLE =
      Pattern.compile(
          "(?im)^\\s*((gemeinsame )?mitteilung\\s+der\\s+(europäischen )?kommission"
              + "|(COM|JOIN)\\(\\d{4}\\)\\s*\\d+ final|(COM|JOIN|SWD)\\(\\d{4}\\)\\s*\\d+( final)?$)");
  private static final Pattern COMMISSION_NAME =
      Pattern.compile("(?imu)^\\s*europäische\\s+kommission$");
  private static final Pattern SUMMIT = Pattern.compile("\\bG ?(7|8|20)\\b");
  private static final Pattern PLAN =
      Pattern.compile("(?im)^(.{0,60} )?(\\S*aktionsplan|strategie|fahrplan)\\b.{0,100}$");
  private static final Pattern PARLIAMENT_TITLE =
      Pattern.compile(
          "(?im)^\\s*(entwurf einer )?(legislative )?entschlie(ß|ss|ẞ)ung( \\(EU\\) \\S+)? des europäischen parlaments");
  private static final Pattern PARLIAMENT_NUMBER =
      Pattern.compile(
          "\\b(P\\d{1,2}_TA(-PROV)?\\(\\d{4}\\)|[ABT]\\d{1,2}-\\d{4}/(19|20)\\d\\d|\\d{4}/\\d{4}\\((INI|INL|RSP)\\))");
  private static final Pattern ACT_TITLE =
      Pattern.compile(
          "(?im)^\\W{0,3}((delegierte|durchführungs|rahmen)[ -]?)?(verordnung|richtlinie|beschluss|entscheidung|empfehlung)"
              + " (\\((EU|EG|EWG|EAG|GASP|Euratom)[),]|\\d{2,4}/\\d+/|(des rates|des europäischen parlaments|der (europäischen )?kommission)\\b)");
  private static final Pattern CONSOLIDATED =
      Pattern.compile("►B|▼B|▼M\\d|konsolidierte (fassung|text)|amtsblatt der europäischen");
  private static final Pattern RELEASE =
      Pattern.compile("(?im)^.{0,60}\\b(pressemitteilung|presseerklärung|pressestelle)\\b.{0,60}$");
  private static final Pattern REPORT_OF =
      Pattern.compile(
          "(?im)^(pressemitteilung|presseerklärung|news|aktuelles|startseite|zurück|teilen|menü)\\b");

  private static final Chapeau COUNCIL_CHAPEAU = Chapeau.fullCouncil();
  private static final Chapeau PARLIAMENT_CHAPEAU = Chapeau.parliament();
  private static final Pattern SESSION = Pattern.compile("\\d{1,3}\\. Plenarsitzung.{0,60}");
  private static final Pattern KEY_ACTION =
      Pattern.compile(
          "(leitaktion|leitinitiative|schlüsselmaßnahme|schlüsselaktion)(en|n)?\\s?( \\d{1,3}.{0,400}|:)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern INTRODUCTION =
      Pattern.compile("(\\S{1,4} )?einleitung", Pattern.CASE_INSENSITIVE);

  private final Sample sample;

  private FamilyDetector(Sample sample) {
    this.sample = sample;
  }

  /** A family and how sure it is, from 0 to 1. */
  record Guess(TextFamily family, double confidence) {}

  /** The likeliest family; {@link TextFamily#GENERAL} if none is likely enough. */
  static Guess detect(List<Block> blocks) {
    FamilyDetector detector = new FamilyDetector(Sample.of(blocks));
    List<Guess> guesses = new ArrayList<>();
    guesses.add(new Guess(TextFamily.UN_RESOLUTION, detector.un()));
    guesses.add(new Guess(TextFamily.OSCE_DECISION, detector.osce()));
    guesses.add(new Guess(TextFamily.COUNCIL_CONCLUSIONS, detector.council()));
    guesses.add(new Guess(detector.planOrCommunication(), detector.commission()));
    guesses.add(new Guess(TextFamily.PARLIAMENT_RESOLUTION, detector.parliament()));
    guesses.add(new Guess(TextFamily.UNION_ACT, detector.act()));
    guesses.add(new Guess(TextFamily.PRESS_PAGE, detector.press()));
    Guess best = guesses.stream().max(Comparator.comparingDouble(Guess::confidence)).orElseThrow();
    return best.confidence() >= SURE_ENOUGH
        ? new Guess(best.family(), Math.min(1, best.confidence()))
        : new Guess(TextFamily.GENERAL, Math.clamp(1 - best.confidence(), 0, 1) / 2);
  }

  private double un() {
    return clue(0.6, Chapeau.un().isIn(sample.blocks()))
        + clue(0.2, sample.headHas(UN_SYMBOL))
        + clue(0.1, sample.count("vereinte nationen", "vereinten nationen") > 0)
        + clue(0.2, sample.hasLine(SESSION))
        + clue(0.5, sample.has(block -> block.plain().matches("[„“\"]?Der Sicherheitsrat .*")))
        + clue(0.4, sample.headHas(STATEMENT));
  }

  private double osce() {
    boolean mentioned = sample.count("osze", "teilnehmerstaat") > 0;
    return clue(0.35, mentioned && Chapeau.osce().isIn(sample.blocks()))
        + clue(0.3, mentioned && sample.headHas(OSCE_NUMBER))
        + clue(0.25, sample.count("osze", "teilnehmerstaat") > 2)
        + clue(0.1, sample.has(block -> block.plain().startsWith("beschließt,")));
  }

  private double council() {
    boolean speaks = sample.count("der rat ", "des rates") > 0;
    return clue(0.45, sample.headHas(COUNCIL_TITLE))
        + clue(0.2, speaks && sample.headHas(COUNCIL_NUMBER))
        + clue(
            0.2,
            sample.count(
                    "der rat ersucht",
                    "der rat fordert",
                    "der rat begrüßt",
                    "der rat betont",
                    "fordert der rat",
                    "der rat nimmt",
                    "der rat hebt")
                > 1)
        + clue(0.5, sample.has(COUNCIL_CHAPEAU::matches))
        - clue(0.4, sample.headHas(COMMISSION_TITLE));
  }

  /** The G7 and G20 write action plans in the same way, without the cover of the Commission. */
  private TextFamily planOrCommunication() {
    boolean cover = sample.headHas(COMMISSION_TITLE) || sample.headHas(COMMISSION_NAME);
    return !cover && sample.headHas(SUMMIT)
        ? TextFamily.ACTION_PLAN
        : TextFamily.COMMISSION_COMMUNICATION;
  }

  private double commission() {
    long named = sample.blocks().stream().filter(b -> b.marked(Marker.Kind.ACTION)).count();
    boolean actions = named > 1 || sample.hasLine(KEY_ACTION);
    return clue(0.45, sample.headHas(COMMISSION_TITLE))
        + clue(0.2, sample.headHas(COMMISSION_NAME))
        + clue(0.45, actions)
        + clue(0.1, actions && sample.headHas(PLAN))
        + clue(0.2, sample.count("die kommission wird", "wird die kommission") > 1)
        + clue(0.15, sample.hasLine(INTRODUCTION))
        - clue(0.3, sample.headHas(COUNCIL_TITLE) && sample.headHas(COUNCIL_NUMBER));
  }

  private double parliament() {
    return clue(0.5, sample.has(PARLIAMENT_CHAPEAU::matches))
        + clue(0.3, sample.headHas(PARLIAMENT_TITLE))
        + clue(0.2, sample.headHas(PARLIAMENT_NUMBER))
        + clue(0.2, sample.count("in der erwägung, dass", "in der erwägung, daß") > 1)
        - clue(0.5, sample.has(ActFrame::leadsToArticles) && hasArticles());
  }

  private double act() {
    boolean frame = sample.has(ActFrame::leadsToArticles);
    return clue(0.4, sample.headHas(ACT_TITLE))
        + clue(0.5, frame)
        + clue(0.2, hasArticles())
        + clue(0.2, hasArticles() && sample.headHas(CONSOLIDATED));
  }

  private boolean hasArticles() {
    return sample.has(block -> block.marked(Marker.Kind.ARTICLE));
  }

  private double press() {
    long noise =
        sample.blocks().stream()
            .filter(block -> block.plain().length() < 60)
            .filter(block -> PressWords.isNoise(block.plain()))
            .count();
    boolean numbered = NumberedText.is(sample.blocks());
    return clue(0.3, noise > 1)
        + clue(0.2, noise > 4)
        + clue(0.2, !numbered)
        - clue(0.4, Declaration.isOne(sample.blocks()))
        + clue(0.3, !numbered && sample.has(Commitments::introduces))
        + clue(0.5, Commitments.areTheNumbersOf(sample.blocks()) && sample.headHas(RELEASE))
        + clue(0.1, sample.headHas(REPORT_OF));
  }

  private static double clue(double weight, boolean found) {
    return found ? weight : 0;
  }
}
