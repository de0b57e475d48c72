package de.umsetzungsmonitor.web.export;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such file, or not for whoever asks, or not with this instance. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ExportNotFound extends RuntimeException {

  ExportNotFound(long id) {
    super("no export " + id);
  }
}
