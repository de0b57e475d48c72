package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.upload.StaleUpload;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadNotFound;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.upload.UploadEditing;
import de.umsetzungsmonitor.ingest.upload.UploadPictures;
import de.umsetzungsmonitor.ingest.upload.UploadSettings;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The uploads on the road: their list, the progress of each, and the file as it came. */
@Controller
@RequestMapping("/ingest")
@PreAuthorize("hasRole('ANALYST')")
class UploadController {

  private static final int SHOWN = 50;

  private static final Set<UploadState> LISTED =
      EnumSet.complementOf(EnumSet.of(UploadState.ACCEPTED, UploadState.DISCARDED));

  private final Uploads uploads;
  private final UploadFiles files;
  private final UploadEditing editing;
  private final UploadPictures pictures;
  private final UploadSettings settings;
  private final DisplayNames names;
  private final MessageSource messages;

  UploadController(
      Uploads uploads,
      UploadFiles files,
      UploadEditing editing,
      UploadPictures pictures,
      UploadSettings settings,
      DisplayNames names,
      MessageSource messages) {
    this.uploads = uploads;
    this.files = files;
    this.editing = editing;
    this.pictures = pictures;
    this.settings = settings;
    this.names = names;
    this.messages = messages;
  }

  /**
   * A page of the uploads that somebody has still to do with, of all people or one's own, the
   * youngest first.
   *
   * @param before the id of the last upload of the page before; null for the first page
   */
  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) @Nullable Long before,
      @AuthenticationPrincipal SignedIn me) {
    long border = before == null ? Long.MAX_VALUE : before;
    Limit oneMore = Limit.of(SHOWN + 1);
    List<Upload> listed =
        mine
            ? uploads.findByStateInAndOriginCreatedByAndIdLessThanOrderByIdDesc(
                LISTED, me.getUsername(), border, oneMore)
            : uploads.findByStateInAndIdLessThanOrderByIdDesc(LISTED, border, oneMore);
    List<UploadRow> rows = rows(listed.stream().limit(SHOWN).toList());
    return new ModelAndView("ingest/list")
        .addObject("before", before)
        .addObject("older", listed.size() > SHOWN ? rows.getLast().id() : null)
        .addObject("rows", rows)
        .addObject("mine", mine)
        .addObject("keepDays", settings.keepDays())
        .addObject("maxOpen", settings.maxOpen())
        .addObject("isMoving", rows.stream().anyMatch(UploadRow::isUnderWay));
  }

  /** How far an upload has come; leads on to the preview as soon as there is one. */
  @GetMapping("/{id:\\d+}")
  @Nullable ModelAndView progress(
      @PathVariable long id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPolled,
      HttpServletResponse response) {
    Upload upload = uploads.get(id);
    if (isPolled && !upload.state().isUnderWay()) {
      // The page loads itself anew and so comes to what is next.
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    return upload.state() == UploadState.READY
        ? SeeOther.to("/ingest/{id}/preview", id)
        : progressPage(HttpStatus.OK, upload);
  }

  private ModelAndView progressPage(HttpStatus status, Upload upload) {
    return new ModelAndView("ingest/progress", status)
        .addObject("upload", rows(List.of(upload)).getFirst());
  }

  /**
   * Calls an upload off, or takes a rejected one from the list.
   *
   * @param seen the version of the upload that the page showed
   */
  @PostMapping("/{id:\\d+}/discard")
  ModelAndView discard(
      @PathVariable long id,
      @RequestParam int seen,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes flash) {
    try {
      editing.discard(id, seen, me.getUsername());
    } catch (StaleUpload e) {
      return progressPage(HttpStatus.CONFLICT, uploads.get(id));
    }
    Object[] name = {uploads.get(id).origin().fileName()};
    flash.addFlashAttribute("message", messages.getMessage("ingest.discarded", name, locale));
    return SeeOther.to("/ingest");
  }

  /** The file as it came. */
  @GetMapping("/{id:\\d+}/source")
  ResponseEntity<byte[]> source(@PathVariable long id) {
    Upload upload = uploads.get(id);
    byte[] bytes = files.bytes(id).orElseThrow(() -> new UploadNotFound(id));
    ContentDisposition attachment =
        ContentDisposition.attachment()
            .filename(upload.origin().fileName(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(upload.origin().sha256())
        .body(bytes);
  }

  /** A page of the file as a picture, where the file has pages. */
  @GetMapping(path = "/{id:\\d+}/pages/{number:\\d+}.png")
  ResponseEntity<byte[]> page(@PathVariable long id, @PathVariable int number)
      throws InterruptedException {
    return pictures
        .page(id, number)
        .map(png ->
            ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(png))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private List<UploadRow> rows(List<Upload> shown) {
    Set<String> people =
        shown.stream()
            .flatMap(
                upload -> Stream.of(upload.origin().createdBy(), upload.lastChange().changedBy()))
            .collect(Collectors.toSet());
    Map<String, String> displayNames = names.of(people);
    return shown.stream().map(upload -> UploadRow.of(upload, displayNames)).toList();
  }
}
