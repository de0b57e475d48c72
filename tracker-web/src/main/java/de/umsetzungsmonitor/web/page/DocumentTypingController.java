package de.umsetzungsmonitor.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What fields for documents propose while somebody types. */
@Controller
class DocumentTypingController {

  static final String PATH = "/choices/documents";

  private final DocumentFields fields;

  DocumentTypingController(DocumentFields fields) {
    this.fields = fields;
  }

  /**
   * The documents that could be meant, as options of a field.
   *
   * @param document what is typed so far; of several fields of that name, the last one is it
   * @param state offers only what binds it
   */
  @GetMapping(PATH)
  @PreAuthorize("isAuthenticated()")
  String typing(
      @RequestParam(defaultValue = "") List<String> document,
      @RequestParam(required = false) @Nullable String state,
      Model model) {
    String typed = document.isEmpty() ? "" : document.getLast();
    model.addAttribute("options", fields.typing(typed, state));
    return "fragments/documents :: options(options=${options})";
  }
}
