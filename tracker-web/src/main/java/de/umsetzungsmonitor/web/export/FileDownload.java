package de.umsetzungsmonitor.web.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A file on its way to a browser or a script. */
public final class FileDownload {

  /** CSV in UTF-8. */
  public static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  /** Large files need few calls to the network. */
  private static final int BUFFER = 64 * 1024;

  private FileDownload() {}

  /** Writes the file from beginning to end; whoever sends it closes the stream. */
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Sends a file as it is written. Leaves every failure to the server, which breaks the connection
   * if a part is already on its way; so nobody takes a cut file for the whole.
   */
  public static void send(HttpServletResponse response, String filename, MediaType type, Body body)
      throws IOException {
    response.setBufferSize(BUFFER);
    response.setContentType(type.toString());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(filename).build().toString());
    try {
      body.write(response.getOutputStream());
    } catch (UncheckedIOException e) {
      throw e.getCause(); // the reader went away
    } catch (RuntimeException e) {
      if (!response.isCommitted()) {
        response.reset(); // an error is no attachment
      }
      throw e;
    }
  }
}
