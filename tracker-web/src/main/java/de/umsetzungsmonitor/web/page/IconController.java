package de.umsetzungsmonitor.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The icons that pages use, drawn from Bootstrap's as one small sprite. */
@RestController
class IconController {

  private static final List<String> NAMES =
      List.of(
          "arrow-bar-up",
          "arrow-left",
          "arrow-right",
          "box-arrow-up-right",
          "check-circle-fill",
          "chevron-down",
          "circle-half",
          "copy",
          "download",
          "exclamation-circle-fill",
          "exclamation-triangle-fill",
          "key",
          "pencil",
          "person-circle",
          "plus-lg",
          "scissors",
          "search",
          "trash",
          "upload",
          "x");

  private final String sprite;

  IconController() throws IOException {
    StringBuilder symbols = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for (String name : NAMES) {
      symbols.append(symbol(name));
    }
    this.sprite = symbols.append("</svg>").toString();
  }

  /** The sprite; {@code <use href="/icons.svg#search">} shows one icon of it. */
  @GetMapping("/icons.svg")
  @PreAuthorize("permitAll()")
  ResponseEntity<String> sprite() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .contentType(MediaType.valueOf("image/svg+xml"))
        .body(sprite);
  }

  private static String symbol(String name) throws IOException {
    var resources =
        new PathMatchingResourcePatternResolver()
            .getResources(
                "classpath*:META-INF/resources/webjars/bootstrap-icons/*/icons/" + name + ".svg");
    if (resources.length == 0) {
      throw new IOException("Bootstrap has no icon " + name);
    }
    String icon = resources[0].getContentAsString(StandardCharsets.UTF_8);
    String shapes = icon.substring(icon.indexOf('>') + 1, icon.lastIndexOf("</svg>")).strip();
    return "<symbol id=\"%s\" viewBox=\"0 0 16 16\">%s</symbol>".formatted(name, shapes);
  }
}
