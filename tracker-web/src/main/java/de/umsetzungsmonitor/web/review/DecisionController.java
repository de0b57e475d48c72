package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionContext;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.review.ReviewList;
import de.umsetzungsmonitor.domain.review.SuggestionPlace;
import de.umsetzungsmonitor.domain.tag.AddresseeMissing;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.StillTagged;
import de.umsetzungsmonitor.domain.tag.SuggestionAlreadyDecided;
import de.umsetzungsmonitor.domain.tag.SuggestionNotFound;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.provision.TagLabel;
import de.umsetzungsmonitor.web.review.ReviewForm.Action;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody decides about a suggestion and goes on to the next one. */
@Controller
@PreAuthorize("hasRole('ANALYST')")
class DecisionController {

  private final Decisions decisions;
  private final ReviewList list;
  private final ProvisionTexts texts;
  private final ReviewPages pages;
  private final ReviewSteps steps;
  private final DisplayNames names;
  private final TagLabel labels;
  private final MessageSource messages;
  private final Clock clock;

  DecisionController(
      Decisions decisions,
      ReviewList list,
      ProvisionTexts texts,
      ReviewPages pages,
      ReviewSteps steps,
      DisplayNames names,
      TagLabel labels,
      MessageSource messages,
      Clock clock) {
    this.decisions = decisions;
    this.list = list;
    this.texts = texts;
    this.pages = pages;
    this.steps = steps;
    this.names = names;
    this.labels = labels;
    this.messages = messages;
    this.clock = clock;
  }

  /** Does what a button asks for, or says why not and shows what was typed. */
  @PostMapping("/review")
  ModelAndView decide(
      ReviewQuery query,
      ReviewForm form,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash) {
    String username = me.getUsername();
    Long suggestion = query.suggestion();
    Action action = form.asked();
    if (action == Action.UNDO) {
      return go(steps.undo(query, username, now()), flash);
    }
    if (action == Action.RETURN) {
      return go(steps.returnToSkipped(query, username), flash);
    }
    if (suggestion == null) {
      return SeeOther.to(query.next());
    }
    SuggestionPlace place =
        list.place(suggestion).orElseThrow(() -> new SuggestionNotFound(suggestion));
    return switch (action) {
      case SKIP -> go(steps.skip(query, suggestion, place, username), flash);
      case BACK -> go(steps.back(query, suggestion, place, username), flash);
      default -> carryOut(query, form, suggestion, place.address(), me, flash);
    };
  }

  private ModelAndView carryOut(
      ReviewQuery query,
      ReviewForm form,
      long suggestion,
      ProvisionAddress address,
      SignedIn me,
      RedirectAttributes flash) {
    ProvisionContext context = texts.context(address);
    Optional<SuggestionText> open =
        context.suggestions().stream().filter(each -> each.id() == suggestion).findFirst();
    boolean differs = open.map(form::differsFrom).orElse(false);
    String mistake = mistake(form, differs);
    if (mistake == null) {
      try {
        String done = carryOut(form, differs, suggestion, address, me.getUsername());
        String label = open.map(each -> label(differs ? form : ReviewForm.of(each))).orElse("");
        return go(steps.decided(query, done, label, me.getUsername()), flash);
      } catch (SuggestionAlreadyDecided e) {
        return conflict(query, form, context, e.suggestion());
      } catch (AddresseeMissing e) {
        mistake = "addressees.missing";
      } catch (QuoteNotInText e) {
        mistake = "quote";
      } catch (StillTagged e) {
        mistake = "tagged";
      }
    }
    return again(query, form, context, open, me, mistake);
  }

  private String carryOut(
      ReviewForm form, boolean differs, long suggestion, ProvisionAddress address, String by) {
    switch (form.asked()) {
      case REJECT -> decisions.reject(suggestion, by, now());
      case NOTHING -> decisions.markNoCommitment(address, by, now());
      default -> {
        if (!differs) {
          decisions.confirm(suggestion, by, now());
          return "confirm";
        }
        decisions.change(suggestion, form.entry(), by, now());
        return "change";
      }
    }
    return form.asked() == Action.REJECT ? "reject" : "nothing";
  }

  /** The end of the key of a sentence about the fields; null if they are all right. */
  private static @Nullable String mistake(ReviewForm form, boolean differs) {
    return switch (form.asked()) {
      case CONFIRM, CHANGE -> {
        if (differs && form.chosenAddressees().isEmpty()) {
          yield "addressees";
        }
        if (differs && form.chosenModality().isEmpty()) {
          yield "modality";
        }
        yield form.asked() == Action.CHANGE && !differs ? "unchanged" : null;
      }
      default -> null;
    };
  }

  private ModelAndView again(
      ReviewQuery query,
      ReviewForm form,
      ProvisionContext context,
      Optional<SuggestionText> open,
      SignedIn me,
      @Nullable String mistake) {
    ReviewPage page =
        open.map(each -> pages.with(query, me.getUsername(), context, each))
            .orElseGet(() -> pages.without(query, me.getUsername()));
    return new ModelAndView("review/page", HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("page", page)
        .addObject("form", form)
        .addObject("mistake", mistake);
  }

  /** Somebody else was first: shows what both said. */
  private ModelAndView conflict(
      ReviewQuery query, ReviewForm form, ProvisionContext context, SuggestionText theirs) {
    String by = theirs.decidedBy();
    return new ModelAndView("review/conflict", HttpStatus.CONFLICT)
        .addObject("query", query)
        .addObject("form", form)
        .addObject("asked", form.asked())
        .addObject("document", context.document())
        .addObject("provision", context.provision())
        .addObject("citation", pages.title(context.document(), context.provision()))
        .addObject("theirs", theirs)
        .addObject("by", by == null ? null : names.of(Set.of(by)).getOrDefault(by, by))
        .addObject(
            "tag",
            texts
                .get(new ProvisionAddress(context.document().slug(), context.provision().eId()))
                .tags()
                .stream()
                .filter(tag -> Long.valueOf(tag.id()).equals(theirs.tag()))
                .findFirst()
                .orElse(null));
  }

  private String label(ReviewForm form) {
    return form.chosenModality()
        .map(modality -> labels.of(modality, form.chosenAddressees()))
        .orElse("");
  }

  private ModelAndView go(ReviewSteps.Step step, RedirectAttributes flash) {
    if (step.message() != null) {
      flash.addFlashAttribute(
          "message",
          messages.getMessage(
              "review.done." + step.message(), step.about(), LocaleContextHolder.getLocale()));
    }
    flash.addFlashAttribute("arrived", true);
    return SeeOther.to(step.address());
  }

  /** What the history stores has no finer grain. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
