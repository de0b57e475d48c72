package de.umsetzungsmonitor.app.start;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.umsetzungsmonitor.app.TrackerProperties;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.IngestResult;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Brings the texts that the tracker comes with into an empty database, as any upload goes. */
@Component
class SeedTexts {

  private static final Logger log = LoggerFactory.getLogger(SeedTexts.class);
  private static final String BY = "system";

  /** An entry of {@code catalog.json}: a file beside it, and what its text does not say. */
  private record Entry(String file, @JsonUnwrapped GivenMetadata metadata) {}

  private final DocumentIngest ingest;
  private final PolicyDocuments documents;
  private final TrackerProperties properties;
  private final ResourceLoader resources;
  private final JsonMapper json;

  SeedTexts(
      DocumentIngest ingest,
      PolicyDocuments documents,
      TrackerProperties properties,
      ResourceLoader resources,
      JsonMapper json) {
    this.ingest = ingest;
    this.documents = documents;
    this.properties = properties;
    this.resources = resources;
    this.json = json;
  }

  /**
   * Reads the texts if there is no document yet.
   *
   * @throws IOException if the catalogue or a file that it names cannot be read
   */
  void readIfEmpty() throws IOException {
    if (properties.seeds().isEmpty() || documents.count() > 0) {
      return;
    }
    byte[] catalog = seed("catalog.json").getContentAsByteArray();
    for (Entry entry : json.readValue(catalog, new TypeReference<List<Entry>>() {})) {
      SourceFile file = new SourceFile(entry.file(), seed(entry.file()).getContentAsByteArray());
      IngestResult result = ingest.ingest(file, entry.metadata(), BY);
      if (result instanceof IngestResult.Ingested done) {
        log.info("Read {}: {} provisions", entry.file(), done.provisions());
      } else {
        log.warn("{} was not read: {}", entry.file(), result);
      }
    }
  }

  private Resource seed(String name) {
    return resources.getResource(properties.seeds() + name);
  }
}
