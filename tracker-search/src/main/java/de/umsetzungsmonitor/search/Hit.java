package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provision that was found.
 *
 * @param slug the address of its document
 * @param heading all headings above it
 * @param headingFound the innermost of them that has what was found, if neither text nor footnotes
 *     have it; empty otherwise
 * @param score the higher the better; comparable only within one result, 0 in every order but that
 *     by relevance
 * @param snippet the passage that says best why it was found, else the beginning of its text
 * @param footnote the mark of the footnote that the snippet is taken from; null if it is taken from
 *     the text of the provision itself
 * @param otherFootnotes the marks of the footnotes beside that have something of what was found
 */
public record Hit(
    String slug,
    @Nullable String symbol,
    String documentTitle,
    String eId,
    String label,
    ProvisionKind kind,
    @Nullable String heading,
    List<TextRun> headingFound,
    float score,
    List<TextRun> snippet,
    @Nullable String footnote,
    List<String> otherFootnotes) {}
