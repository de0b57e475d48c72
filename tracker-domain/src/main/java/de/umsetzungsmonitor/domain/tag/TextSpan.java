package de.umsetzungsmonitor.domain.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The words of a provision that a tag rests on.
 *
 * @param quote the words exactly as they stand in the text
 * @param start offset of the first character in the provision's text
 * @param end offset behind the last character
 */
@Embeddable
public record TextSpan(
    String quote, @Column(name = "start_offset") int start, @Column(name = "end_offset") int end) {}
