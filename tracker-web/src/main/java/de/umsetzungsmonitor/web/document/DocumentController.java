package de.umsetzungsmonitor.web.document;

import de.umsetzungsmonitor.domain.document.DocumentNotFound;
import de.umsetzungsmonitor.domain.document.DocumentSources;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.status.DocumentProgresses;
import de.umsetzungsmonitor.domain.status.DocumentSlice;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of documents, one whole text, and the file it came from. */
@Controller
class DocumentController {

  private final PolicyDocuments documents;
  private final DocumentSources sources;
  private final DocumentProgresses progresses;
  private final DocumentPages pages;

  DocumentController(
      PolicyDocuments documents,
      DocumentSources sources,
      DocumentProgresses progresses,
      DocumentPages pages) {
    this.documents = documents;
    this.sources = sources;
    this.progresses = progresses;
    this.pages = pages;
  }

  /** A page of all documents, or of those of some organizations or since a day. */
  @GetMapping("/documents")
  @PreAuthorize("isAuthenticated()")
  String list(
      @RequestParam(defaultValue = "") List<Organization> organization,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Model model) {
    DocumentList.Query query = new DocumentList.Query(organization, from, after, before);
    DocumentSlice slice = progresses.slice(query.listing(), DocumentList.SIZE);
    if (slice.documents().isEmpty() && slice.found() > 0) {
      return "redirect:" + query.address();
    }
    model.addAttribute("list", DocumentList.of(slice, query));
    model.addAttribute("chosen", organization);
    model.addAttribute("from", from);
    return "document/list";
  }

  /**
   * The whole text, or the provisions of it that a filter leaves.
   *
   * @param version an older version to read; the one in force if none is named
   */
  @GetMapping("/documents/{slug}")
  @PreAuthorize("isAuthenticated()")
  String page(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Integer version,
      DocumentFilter filter,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.page(slug, version, filter, me));
    model.addAttribute("filter", filter);
    model.addAttribute("values", StatusBar.legend());
    return "document/page";
  }

  /** The file of a version, or of the one in force, as it was uploaded. */
  @GetMapping("/documents/{slug}/source")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<byte[]> source(
      @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version) {
    PolicyDocument document = documents.get(slug, version);
    byte[] bytes =
        sources
            .findByDocumentId(document.id())
            .orElseThrow(() -> new DocumentNotFound(slug))
            .bytes();
    ContentDisposition attachment =
        ContentDisposition.attachment()
            .filename(document.sourceName(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(document.sourceSha256())
        .body(bytes);
  }
}
