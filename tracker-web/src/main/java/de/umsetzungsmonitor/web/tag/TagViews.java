package de.umsetzungsmonitor.web.tag;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.SuggestionAlreadyDecided;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagAlreadyChanged;
import de.umsetzungsmonitor.domain.tag.TagAlreadySet;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.page.Undo;
import de.umsetzungsmonitor.web.provision.ProvisionPage;
import de.umsetzungsmonitor.web.provision.ProvisionPages;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What an analyst sees who tagged or decided, or could not. */
@Component
class TagViews {

  private final ProvisionPages pages;
  private final MessageSource messages;
  private final Clock clock;

  TagViews(ProvisionPages pages, MessageSource messages, Clock clock) {
    this.pages = pages;
    this.messages = messages;
    this.clock = clock;
  }

  /** Now, as exactly as the history stores it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  ProvisionPage page(ProvisionAddress place, SignedIn me) {
    return pages.brief(place, me);
  }

  /** The provision with a form. */
  ModelAndView form(ProvisionPage page, TagForm form, TagTarget target) {
    return shown(page, form, target, HttpStatus.OK);
  }

  /**
   * Saves what a form says, unless something is wrong with it or somebody else came first: then the
   * provision is shown again with the form as it was typed.
   *
   * @param target null for a tag that is set
   * @param write is given the entry and the moment
   * @param done the key of the message if it worked; what was decided about a suggestion can be
   *     taken back there
   */
  ModelAndView save(
      ProvisionAddress place,
      TagForm form,
      @Nullable TagTarget target,
      SignedIn me,
      BiConsumer<TagEntry, Instant> write,
      String done,
      RedirectAttributes redirect) {
    List<TagForm.Mistake> mistakes = form.mistakes();
    if (mistakes.isEmpty()) {
      try {
        Instant at = now();
        write.accept(form.entry(), at);
        return target != null && target.kind() == TagTarget.Kind.SUGGESTION
            ? done(place, done, at, redirect)
            : done(place, done, redirect);
      } catch (QuoteNotInText e) {
        mistakes = List.of(TagForm.QUOTE_NOT_IN_TEXT);
      } catch (TagAlreadySet e) {
        mistakes = List.of(TagForm.SET_ALREADY);
      } catch (TagAlreadyChanged e) {
        return clash(pages.brief(place, me), form, "tag");
      } catch (SuggestionAlreadyDecided e) {
        return decided(place, form, e.suggestion(), me);
      }
    }
    return shown(pages.brief(place, me), form, target, HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("mistakes", mistakes);
  }

  /** Somebody else came first. */
  ModelAndView clash(ProvisionPage page, @Nullable TagForm form, String kind) {
    return shown(page, form, null, HttpStatus.CONFLICT).addObject("clash", kind);
  }

  /** Somebody else decided about a suggestion, or newer rules withdrew it. */
  ModelAndView decided(
      ProvisionAddress place, @Nullable TagForm form, SuggestionText decided, SignedIn me) {
    return clash(pages.brief(place, me), form, "decided").addObject("decided", decided);
  }

  /** Back to the tags of the provision, with a message that nothing leads back from. */
  ModelAndView done(ProvisionAddress place, String message, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "message", messages.getMessage(message, null, LocaleContextHolder.getLocale()));
    return SeeOther.to("/documents/{slug}/{eId}#tags", place.slug(), place.eId());
  }

  /** Back to the tags of the provision, with a message that offers to take the step back. */
  ModelAndView done(
      ProvisionAddress place, String message, Instant at, RedirectAttributes redirect) {
    String address =
        UriComponentsBuilder.fromPath("/documents/{slug}/{eId}/undo")
            .encode()
            .buildAndExpand(place.slug(), place.eId())
            .toUriString();
    redirect.addFlashAttribute(Undo.ATTRIBUTE, new Undo(address, at));
    return done(place, message, redirect);
  }

  private static ModelAndView shown(
      ProvisionPage page, @Nullable TagForm form, @Nullable TagTarget target, HttpStatus status) {
    ModelAndView view = new ModelAndView("provision/page", status);
    return view.addObject("page", page).addObject("tagForm", form).addObject("tagTarget", target);
  }
}
