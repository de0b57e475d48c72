package de.umsetzungsmonitor.web.audit;

import de.umsetzungsmonitor.domain.history.FieldChange;
import de.umsetzungsmonitor.domain.history.JournalField;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.web.page.PageFormat;
import de.umsetzungsmonitor.web.provision.TagLabel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the journal's fields and their values are called in the language of the request. Templates
 * call it as {@code @journalWords}.
 */
@Component("journalWords")
public class JournalWords {

  private final MessageSource messages;
  private final TagLabel tags;
  private final PageFormat format;

  JournalWords(MessageSource messages, TagLabel tags, PageFormat format) {
    this.messages = messages;
    this.tags = tags;
    this.format = format;
  }

  /** The name of a field. */
  public String field(JournalField field) {
    return word("audit.field." + field);
  }

  /** What a change took away; where nothing was said before, that is told only of some fields. */
  public List<String> removed(FieldChange change) {
    return change.before().isEmpty()
        ? optional("audit.before." + change.field()).stream().toList()
        : change.removed().stream().map(text -> said(change.field(), text)).toList();
  }

  /** What a change brought; that nothing is said any more is told of every field. */
  public List<String> added(FieldChange change) {
    return change.after().isEmpty()
        ? List.of(
            optional("audit.after." + change.field()).orElseGet(() -> word("audit.after.nothing")))
        : change.added().stream().map(text -> said(change.field(), text)).toList();
  }

  /** What a field says now. */
  public List<String> now(FieldChange change) {
    return change.after().stream().map(text -> said(change.field(), text)).toList();
  }

  private String said(JournalField field, String text) {
    return switch (field) {
      case VALUE -> word("word.status." + text);
      case DUE_ON -> format.date(LocalDate.parse(text));
      case SOURCE -> word("status.source." + text);
      case TAG -> tag(text);
      case SUGGESTION -> text.contains(" ") ? tag(text) : word("tag.step." + text);
      case QUOTE -> word("provision.quoted", text);
      case NO_COMMITMENT, BASIS, RULE -> word("audit." + field + "." + text);
      case LINK -> word("link.relation." + text);
      case VERSION -> word("audit.version", text);
      case AUTHORITY, NOTE, EVIDENCE, ASSESSED_BY, OTHER, TITLE, ACCOUNT, KEY -> text;
    };
  }

  /** A tag, or a suggestion: then a confidence stands behind its addressees. */
  private String tag(String text) {
    List<String> words = List.of(text.split(" "));
    List<Addressee> addressees =
        Arrays.stream(Addressee.values()).filter(each -> words.contains(each.name())).toList();
    String label = tags.of(Modality.valueOf(words.getFirst()), addressees);
    return Stream.of(words.getLast())
        .filter(last -> Character.isDigit(last.charAt(0)))
        .map(last -> word("tag.step.suggestion", label, format.percent(Double.parseDouble(last))))
        .findFirst()
        .orElse(label);
  }

  private Optional<String> optional(String key) {
    return Optional.ofNullable(
        messages.getMessage(key, null, null, LocaleContextHolder.getLocale()));
  }

  private String word(String key, Object... parts) {
    return messages.getMessage(key, parts, LocaleContextHolder.getLocale());
  }
}
