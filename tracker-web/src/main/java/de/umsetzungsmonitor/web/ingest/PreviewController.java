package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.upload.StaleUpload;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadChange;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.mend.FlawedMend;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.mend.MendedSplit;
import de.umsetzungsmonitor.ingest.upload.AcceptResult;
import de.umsetzungsmonitor.ingest.upload.UploadAcceptance;
import de.umsetzungsmonitor.ingest.upload.UploadEditing;
import de.umsetzungsmonitor.ingest.upload.UploadSplit;
import de.umsetzungsmonitor.ingest.upload.UploadSplits;
import de.umsetzungsmonitor.web.ingest.PreviewPage.Overtaken;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The split of an upload: look at it, mend it, and accept it as a document. */
@Controller
@RequestMapping("/ingest/{id:\\d+}/preview")
@PreAuthorize("hasRole('ANALYST')")
class PreviewController {

  private final Uploads uploads;
  private final UploadSplits splits;
  private final UploadEditing editing;
  private final UploadAcceptance acceptance;
  private final PreviewPages pages;
  private final DisplayNames names;
  private final MessageSource messages;
  private final Clock clock;

  PreviewController(
      Uploads uploads,
      UploadSplits splits,
      UploadEditing editing,
      UploadAcceptance acceptance,
      PreviewPages pages,
      DisplayNames names,
      MessageSource messages,
      Clock clock) {
    this.uploads = uploads;
    this.splits = splits;
    this.editing = editing;
    this.acceptance = acceptance;
    this.pages = pages;
    this.names = names;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView preview(@PathVariable long id, PreviewForm form) {
    Upload upload = uploads.get(id);
    if (upload.state() != UploadState.READY) {
      return SeeOther.to("/ingest/{id}", id);
    }
    return page(HttpStatus.OK, upload, form, null, Map.of());
  }

  /** Does what a button asks for, or says why not, and shows what was typed. */
  @PostMapping
  ModelAndView change(
      @PathVariable long id,
      PreviewForm form,
      UploadForm typed,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes flash) {
    Upload upload = uploads.get(id);
    if (upload.state() != UploadState.READY) {
      return decided(upload);
    }
    boolean isDiscarded = form.asked().verb() == PreviewAction.Verb.DISCARD;
    Map<String, String> mistakes = isDiscarded ? Map.of() : typed.mistakes(clock);
    if (!mistakes.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, upload, form, typed, mistakes);
    }
    try {
      return isDiscarded
          ? discarded(upload, form, me.getUsername(), locale, flash)
          : carryOut(upload, form, typed, me.getUsername(), locale, flash);
    } catch (StaleUpload e) {
      return overtaken(uploads.get(id), form, typed);
    } catch (DocumentSuperseded e) {
      return page(HttpStatus.CONFLICT, upload, form, typed, mistakes)
          .addObject("problem", "SUPERSEDED");
    } catch (FlawedMend e) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, upload, form, typed, mistakes)
          .addObject("flaw", e);
    }
  }

  private ModelAndView carryOut(
      Upload upload,
      PreviewForm form,
      UploadForm typed,
      String by,
      Locale locale,
      RedirectAttributes flash) {
    int seen = form.seenVersion();
    upload.requireUnchanged(seen);
    UploadSplit split = splits.of(upload);
    GivenMetadata metadata = typed.metadata();
    List<Mend> mends = form.mends(split.mended());
    switch (form.asked().verb()) {
      case UNDO -> editing.undo(upload.id(), seen, metadata, by);
      case ACCEPT -> {
        return accepted(
            acceptance.accept(upload.id(), seen, metadata, mends, form.versionTarget(), by),
            upload,
            form,
            typed,
            locale,
            flash);
      }
      default -> editing.edit(upload.id(), seen, metadata, mends, by);
    }
    boolean isCitedAnew = !Objects.equals(metadata.symbol(), editing.metadata(upload).symbol());
    Mend last = mends.isEmpty() ? null : mends.getLast();
    return SeeOther.to(
        "/ingest/{id}/preview" + form.placeAfter(last, split.mended(), isCitedAnew),
        upload.id(),
        form.sought());
  }

  private ModelAndView discarded(
      Upload upload, PreviewForm form, String by, Locale locale, RedirectAttributes flash) {
    editing.discard(upload.id(), form.seenVersion(), by);
    Object[] name = {upload.origin().fileName()};
    flash.addFlashAttribute("message", messages.getMessage("ingest.discarded", name, locale));
    return SeeOther.to("/ingest");
  }

  private ModelAndView accepted(
      AcceptResult result,
      Upload upload,
      PreviewForm form,
      UploadForm typed,
      Locale locale,
      RedirectAttributes flash) {
    HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
    return switch (result) {
      case AcceptResult.Accepted done -> {
        flash.addFlashAttribute("message", done(done, locale));
        yield SeeOther.to("/documents/{slug}", done.slug());
      }
      case AcceptResult.Submitted _ -> SeeOther.to("/ingest/{id}", upload.id());
      case AcceptResult.Stored known ->
          page(HttpStatus.CONFLICT, upload, form, typed, Map.of()).addObject("stored", known);
      case AcceptResult.OrganizationUnknown _ ->
          page(refused, upload, form, typed, Map.of("organization", "missing"));
      case AcceptResult.NothingLeft _ ->
          page(refused, upload, form, typed, Map.of()).addObject("problem", "NOTHING_LEFT");
    };
  }

  private String done(AcceptResult.Accepted done, Locale locale) {
    return done.version() == 1
        ? messages.getMessage("ingest.done", new Object[] {done.reportable()}, locale)
        : messages.getMessage(
            "ingest.done.version", new Object[] {done.version(), done.reportable()}, locale);
  }

  private ModelAndView overtaken(Upload upload, PreviewForm form, UploadForm typed) {
    if (upload.state() != UploadState.READY) {
      return decided(upload);
    }
    MendedSplit split = splits.of(upload).mended();
    PreviewAction asked = form.asked();
    String label = split.find(asked.key()).map(piece -> piece.label()).orElse("");
    boolean isGone = form.at() != null && split.indexOf(form.at()) < 0;
    UploadChange last = upload.lastChange();
    Overtaken overtaken =
        new Overtaken(
            names.of(List.of(last.changedBy())).getOrDefault(last.changedBy(), last.changedBy()),
            last.changedAt(),
            asked.verb(),
            label,
            !asked.isAboutPiece() || !label.isEmpty(),
            isGone ? form.text() : null);
    return page(HttpStatus.CONFLICT, upload, form, typed, Map.of())
        .addObject("overtaken", overtaken);
  }

  /** Somebody else accepted or discarded it. */
  private ModelAndView decided(Upload upload) {
    List<String> people = List.of(upload.origin().createdBy(), upload.lastChange().changedBy());
    UploadRow row = UploadRow.of(upload, names.of(people));
    return new ModelAndView("ingest/progress", HttpStatus.CONFLICT).addObject("upload", row);
  }

  private ModelAndView page(
      HttpStatus status,
      Upload upload,
      PreviewForm form,
      @Nullable UploadForm typed,
      Map<String, String> mistakes) {
    GivenMetadata metadata = editing.metadata(upload);
    UploadForm stored = UploadForm.of(metadata);
    boolean isChanged = typed != null && !typed.fingerprint().equals(form.fingerprint());
    return new ModelAndView("ingest/preview", status)
        .addObject("preview", pages.page(upload, splits.of(upload), metadata, form, typed != null))
        .addObject("form", isChanged ? typed : stored)
        .addObject("fingerprint", stored.fingerprint())
        .addObject("action", form.action())
        .addObject("choice", form.choice())
        .addObject("problem", upload.lastChange().reason())
        .addObject("mistakes", mistakes);
  }
}
