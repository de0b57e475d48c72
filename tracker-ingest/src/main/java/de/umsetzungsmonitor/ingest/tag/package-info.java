/**
 * Proposes tags by rules: which modality, addressed to whom, resting on which words. Sentences,
 * verbs that carry a commitment, the clause around them, whom it asks; then what points take over
 * from the words above them. The rules are data, {@code tag/rules.yaml} and {@code
 * tag/addressees.yaml}.
 */
@NullMarked
package de.umsetzungsmonitor.ingest.tag;

import org.jspecify.annotations.NullMarked;
