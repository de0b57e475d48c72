package de.umsetzungsmonitor.domain.upload;

/**
 * A part of the text that was read: a page, or some lines of a text that has no pages.
 *
 * @param number counted from 1
 * @param firstLine the number of its first line in the whole text, from 1
 * @param text its lines
 */
public record UploadPage(int number, int firstLine, String text) {}
