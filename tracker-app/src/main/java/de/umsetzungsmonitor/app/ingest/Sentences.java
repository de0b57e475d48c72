package de.umsetzungsmonitor.app.ingest;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of the upload page: German, on a machine that speaks English in English. */
class Sentences {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  Sentences() {
    messages.setBasename("messages/ingest");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
  }

  /** The sentence of a key of the room {@code ingest}. */
  String of(String key, Object... arguments) {
    return messages.getMessage("ingest." + key, arguments, Locale.getDefault());
  }
}
