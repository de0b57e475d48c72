package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: some action plans number what they commit to and call it nothing ("3. Die Mitgliedstaaten
 * werden ersucht, …"), through the whole text or again in each chapter. They do if most numbered
 * items of the text say who does what; otherwise numbers are those of headings and inner lists.
 */
final class NumberedMeasures implements BlockRecogniser {

  private static final int FEWEST = 3;
  private static final int LOOKED_AT = 160;
  private static final Pattern COMMITTING =
      Pattern.compile(
          "(die|der|das|wir|um|bis|im|gemeinsam|alle)\\b.{0,120}\\b(wird|werden|sollte|sollten|muss|müssen|fordert|fordern"
              + "|ersucht|ersuchen|verpflichtet|verpflichten|beabsichtigt|richtet|richten|prüft|prüfen)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final boolean applies;
  private final boolean unique;
  private String section = "";
  private int last;

  NumberedMeasures(List<Block> blocks) {
    List<Block> items = blocks.stream().filter(NumberedMeasures::isItem).toList();
    long committing = items.stream().filter(NumberedMeasures::commits).count();
    Set<String> numbers = new HashSet<>();
    items.forEach(item -> numbers.add(number(item)));
    applies = committing >= FEWEST && committing * 5 >= items.size() * 3L;
    unique = numbers.size() == items.size();
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Marker marker = block.marker();
    if (!applies || marker == null || !isItem(block)) {
      return null;
    }
    String here = outline.scope().label();
    boolean fresh = !here.equals(section);
    boolean next = marker.number() == last + 1 || (fresh && marker.number() == 1);
    if (!next) {
      return null;
    }
    section = here;
    last = marker.number();
    String label = unique || here.isEmpty() ? marker.value() : here + "." + marker.value();
    return new Start.Provision(Unit.NAMED_ACTION, label, ProvisionKind.OPERATIVE, marker.rest());
  }

  private static boolean isItem(Block block) {
    return block.marked(Marker.Kind.DECIMAL)
        && block.hasWords()
        && (!Typography.looksLikeHeading(block.body()) || commits(block));
  }

  private static boolean commits(Block block) {
    String body = block.body();
    return COMMITTING.matcher(body.substring(0, Math.min(LOOKED_AT, body.length()))).matches();
  }

  private static String number(Block block) {
    Marker marker = block.marker();
    return marker == null ? "" : marker.value();
  }
}
