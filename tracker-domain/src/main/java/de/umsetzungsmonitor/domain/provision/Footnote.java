package de.umsetzungsmonitor.domain.provision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A note to a provision, kept apart from its text.
 *
 * @param mark the mark as it is printed, usually a number
 * @param text the note
 * @param offset where the mark stood in the provision's text; null if the source does not tell
 */
@Embeddable
public record Footnote(
    String mark, String text, @Nullable @Column(name = "text_offset") Integer offset) {}
