package de.umsetzungsmonitor.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the entries of a form that came too late, ready to be sent once more; of a form with
 * passwords the way back to it.
 */
@Controller
class ExpiredFormController {

  static final String ADDRESS = "/expired";

  /** Is made anew. */
  private static final String TOKEN = "_csrf";

  /** The fields of the sign-in and of a new password: what holds one is never sent back. */
  private static final Set<String> PASSWORDS = Set.of("password", "current", "repeated");

  /** One field of the form, as often as it was sent. */
  record Entry(String name, String value) {}

  @PostMapping(ADDRESS)
  @PreAuthorize("permitAll()")
  ModelAndView entries(HttpServletRequest request) throws IOException, ServletException {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      return new ModelAndView("error/404", HttpStatus.NOT_FOUND).addObject("status", 404);
    }
    ModelAndView page = new ModelAndView("error/expired", HttpStatus.FORBIDDEN);
    Set<String> fields = request.getParameterMap().keySet();
    return fields.stream().anyMatch(PASSWORDS::contains)
        ? page
        : page.addObject("entries", entriesOf(request))
            .addObject("target", request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
  }

  private static List<Entry> entriesOf(HttpServletRequest request)
      throws IOException, ServletException {
    List<Entry> entries = new ArrayList<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!name.equals(TOKEN)) {
            List.of(values).forEach(value -> entries.add(new Entry(name, value)));
          }
        });
    entries.addAll(names(request));
    return entries;
  }

  /** Files cannot be given back; that they were there is said by their names. */
  private static List<Entry> names(HttpServletRequest request)
      throws IOException, ServletException {
    String type = request.getContentType();
    if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      return List.of();
    }
    List<Entry> names = new ArrayList<>();
    for (Part part : request.getParts()) {
      String name = part.getSubmittedFileName();
      if (name != null && !name.isBlank()) {
        names.add(new Entry(part.getName(), name));
      }
    }
    return names;
  }
}
