package de.umsetzungsmonitor.web.akomantoso;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Akoma Ntoso file of a document. */
@RestController
class AkomaNtosoController {

  private final PolicyDocuments documents;
  private final ProvisionTexts texts;
  private final AkomaNtoso xml;

  AkomaNtosoController(PolicyDocuments documents, ProvisionTexts texts, AkomaNtoso xml) {
    this.documents = documents;
    this.texts = texts;
    this.xml = xml;
  }

  /** The whole text of a version, or of the one in force, with its tags in force. */
  @GetMapping("/api/documents/{slug}.akn.xml")
  @PreAuthorize("isAuthenticated()")
  void file(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Integer version,
      HttpServletResponse response)
      throws IOException {
    PolicyDocument document = documents.get(slug, version);
    List<ProvisionText> provisions = texts.ofDocument(document);
    response.setContentType(AkomaNtoso.MEDIA_TYPE + ";charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName(document, version != null))
            .build()
            .toString());
    xml.write(document, provisions, response.getOutputStream());
  }

  /** Names the version where there may be another: whoever keeps both can tell them apart. */
  private static String fileName(PolicyDocument document, boolean isVersionAsked) {
    String version = isVersionAsked || document.version() > 1 ? "_v" + document.version() : "";
    return document.slug() + version + ".akn.xml";
  }
}
