package de.umsetzungsmonitor.web.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.status.DocumentListing;
import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.domain.status.DocumentProgresses;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Documents for scripts. */
@RestController
class DocumentApi {

  private static final int LARGEST_PAGE = 500;

  private record DocumentAnswer(
      String slug,
      @Nullable String symbol,
      String title,
      Organization organization,
      @Nullable String type,
      @Nullable LocalDate adoptedOn,
      String language,
      long provisions) {

    static DocumentAnswer of(String slug, DocumentMetadata metadata, long provisions) {
      return new DocumentAnswer(
          slug,
          metadata.symbol(),
          metadata.title(),
          metadata.organization(),
          metadata.type(),
          metadata.adoptedOn(),
          metadata.language(),
          provisions);
    }
  }

  private record SourcedAnswer(
      @JsonUnwrapped DocumentAnswer document,
      String sourceName,
      String sha256,
      int version,
      boolean inForce) {}

  private final PolicyDocuments documents;
  private final DocumentProgresses progresses;
  private final ProvisionTexts texts;

  DocumentApi(PolicyDocuments documents, DocumentProgresses progresses, ProvisionTexts texts) {
    this.documents = documents;
    this.progresses = progresses;
    this.texts = texts;
  }

  /**
   * The documents, the youngest adoption first.
   *
   * @param page counted from 0
   * @param size at most 500
   * @param after the slug of the last document of the page before, for lists that are read while
   *     others come in; the page number is of no matter then
   */
  @GetMapping("/api/documents")
  @PreAuthorize("isAuthenticated()")
  List<DocumentAnswer> list(
      @RequestParam(defaultValue = "") List<Organization> organization,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size,
      @RequestParam(required = false) @Nullable String after) {
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "page counts from 0, size is between 1 and " + LARGEST_PAGE);
    }
    List<DocumentProgress> listed =
        after == null
            ? progresses.list(organization, null, PageRequest.of(page, size))
            : progresses
                .slice(new DocumentListing(organization, null, after, false), size)
                .documents();
    return listed.stream()
        .map(document ->
            DocumentAnswer.of(document.slug(), document.metadata(), document.provisions()))
        .toList();
  }

  /** A version of a document, or the one in force, with what is known of its file. */
  @GetMapping("/api/documents/{slug}")
  @PreAuthorize("isAuthenticated()")
  SourcedAnswer one(
      @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version) {
    PolicyDocument document = documents.get(slug, version);
    return new SourcedAnswer(
        DocumentAnswer.of(slug, document.metadata(), texts.count(document)),
        document.sourceName(),
        document.sourceSha256(),
        document.version(),
        document.isInForce());
  }
}
