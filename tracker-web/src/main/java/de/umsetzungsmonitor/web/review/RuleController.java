package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.review.BulkConfirmation;
import de.umsetzungsmonitor.domain.review.BulkOutcome;
import de.umsetzungsmonitor.domain.review.BulkSamples;
import de.umsetzungsmonitor.domain.review.ReviewEntry;
import de.umsetzungsmonitor.domain.review.ReviewList;
import de.umsetzungsmonitor.domain.review.RuleStatistics;
import de.umsetzungsmonitor.ingest.tag.RuleBook;
import de.umsetzungsmonitor.ingest.tag.TagSuggester;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people think of the rules, and the confirmation of all that one of them suggests. */
@Controller
@RequestMapping("/review/rules")
@PreAuthorize("hasRole('ANALYST')")
class RuleController {

  private static final int SAMPLE = 12;
  private static final int SEEDS = 10_000;

  private final RuleStatistics statistics;
  private final BulkSamples samples;
  private final BulkConfirmation confirmation;
  private final ReviewList list;
  private final ReviewPages pages;
  private final DisplayNames names;
  private final RuleBook book;
  private final Clock clock;

  RuleController(
      RuleStatistics statistics,
      BulkSamples samples,
      BulkConfirmation confirmation,
      ReviewList list,
      ReviewPages pages,
      DisplayNames names,
      TagSuggester suggester,
      Clock clock) {
    this.statistics = statistics;
    this.samples = samples;
    this.confirmation = confirmation;
    this.list = list;
    this.pages = pages;
    this.names = names;
    this.book = suggester.rules();
    this.clock = clock;
  }

  @GetMapping
  ModelAndView rules() {
    return new ModelAndView("review/rules").addObject("rules", RuleRow.all(statistics.all(), book));
  }

  /**
   * A rule with a sample of what it suggests.
   *
   * @param seed draws a sample again; another one is drawn if none is named
   */
  @GetMapping("/{id}")
  ModelAndView rule(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(required = false) @Nullable Long seed,
      @AuthenticationPrincipal SignedIn me) {
    long drawn = seed == null ? ThreadLocalRandom.current().nextInt(SEEDS) : seed;
    ReviewQuery query = new ReviewQuery(document, id, null, null, null, null);
    List<ReviewEntry> open = list.upcoming(query.filter(), me.getUsername(), SAMPLE);
    return new ModelAndView("review/rule")
        .addObject("rule", row(id))
        .addObject("query", query)
        .addObject("documents", pages.documents(query.filter()))
        .addObject("sample", samples.draw(id, query.document(), SAMPLE, drawn, now()))
        .addObject("another", drawn + 1)
        .addObject("open", open)
        .addObject(
            "names",
            names.of(
                open.stream()
                    .map(ReviewEntry::claimedBy)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet())));
  }

  /**
   * Confirms all that was open when the sample was shown.
   *
   * @param shownAt when that was; a bad request if that cannot be
   */
  @PostMapping("/{id}/confirm")
  ModelAndView confirm(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String document,
      @RequestParam Instant shownAt,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash) {
    if (shownAt.isAfter(now()) || shownAt.isBefore(Instant.EPOCH)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    ReviewQuery query = new ReviewQuery(document, id, null, null, null, null);
    BulkOutcome outcome = confirmation.confirm(id, query.document(), shownAt, me.getUsername());
    flash.addFlashAttribute("outcome", outcome);
    return query.document() == null
        ? SeeOther.to("/review/rules/{id}", id)
        : SeeOther.to("/review/rules/{id}?document={document}", id, query.document());
  }

  private RuleRow row(String id) {
    return statistics
        .of(id)
        .map(statistic -> RuleRow.of(statistic, book))
        .or(() -> book.find(id).map(RuleRow::silent))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** What the history stores has no finer grain. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
