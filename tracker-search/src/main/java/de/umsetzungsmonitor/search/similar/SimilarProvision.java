package de.umsetzungsmonitor.search.similar;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.search.Passage;
import de.umsetzungsmonitor.search.TextRun;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import java.util.List;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A provision of another document that says something alike.
 *
 * @param slug the address of its document
 * @param likeness from 0 for no word in common to 1 for the same words; rare words count more
 * @param words how many different words both have
 * @param snippet the passage with most of these words, which are marked
 */
public record SimilarProvision(
    String slug,
    String eId,
    String label,
    ProvisionKind kind,
    @Nullable String heading,
    double likeness,
    int words,
    List<TextRun> snippet) {

  static SimilarProvision of(
      Document document, double likeness, int words, List<ContentWord> shared) {
    return new SimilarProvision(
        document.get(ProvisionFields.SLUG),
        document.get(ProvisionFields.E_ID),
        document.get(ProvisionFields.LABEL),
        ProvisionKind.valueOf(document.get(ProvisionFields.KIND)),
        document.get(ProvisionFields.HEADING),
        likeness,
        words,
        new Passage(
                document.get(ProvisionFields.TEXT),
                shared.stream().map(word -> new Passage.Span(word.start(), word.end())).toList())
            .runs());
  }
}
