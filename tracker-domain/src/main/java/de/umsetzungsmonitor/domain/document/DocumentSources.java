package de.umsetzungsmonitor.domain.document;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The original files of the documents. */
public interface DocumentSources extends Repository<DocumentSource, Long> {

  DocumentSource save(DocumentSource source);

  Optional<DocumentSource> findByDocumentId(long documentId);
}
