package de.umsetzungsmonitor.web.provision;

import static java.util.stream.Collectors.joining;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.util.Collection;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a tag or a suggestion says, in the language of the request: {@code Aufforderung · Staaten}.
 * Templates call it as {@code @tagLabel}.
 */
@Component("tagLabel")
public class TagLabel {

  private final MessageSource messages;

  TagLabel(MessageSource messages) {
    this.messages = messages;
  }

  /** Modality and addressees; that nobody is named, where nobody is. */
  public String of(Modality modality, Collection<Addressee> addressees) {
    String asked =
        addressees.isEmpty()
            ? word("tag.addressees.missing")
            : addressees.stream()
                .map(addressee -> word("word.addressee." + addressee))
                .collect(joining(", "));
    return word("word.modality." + modality) + " · " + asked;
  }

  /** What words are marked with, for their title. */
  public String title(List<Mark> marks) {
    return marks.stream().map(this::name).collect(joining("; "));
  }

  /** What a screen reader says before words that a mark begins with; empty if none does. */
  public String begin(List<Mark> marks) {
    return marks.stream().map(mark -> word("tag.mark.begin", name(mark))).collect(joining());
  }

  /** What a screen reader says behind words that a mark ends with; empty if none does. */
  public String end(List<Mark> marks) {
    return marks.stream().map(mark -> word("tag.mark.end", name(mark))).collect(joining());
  }

  private String name(Mark mark) {
    String label = of(mark.modality(), mark.addressees());
    return mark.suggested() ? word("tag.mark.suggested", label) : label;
  }

  private String word(String key, Object... parts) {
    return messages.getMessage(key, parts, LocaleContextHolder.getLocale());
  }
}
