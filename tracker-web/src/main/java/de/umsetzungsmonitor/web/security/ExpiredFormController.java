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

/** Shows the entries of a form that came too late, ready to be sent once more. */
@Controller
class ExpiredFormController {

  static final String ADDRESS = "/expired";

  /** Are made anew or are nobody's business. */
  private static final Set<String> NOT_KEPT = Set.of("_csrf", "password");

  /** One field of the form, as often as it was sent. */
  record Entry(String name, String value) {}

  @PostMapping(ADDRESS)
  @PreAuthorize("permitAll()")
  ModelAndView entries(HttpServletRequest request) throws IOException, ServletException {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      return new ModelAndView("error/404", HttpStatus.NOT_FOUND).addObject("status", 404);
    }
    List<Entry> entries = new ArrayList<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!NOT_KEPT.contains(name)) {
            List.of(values).forEach(value -> entries.add(new Entry(name, value)));
          }
        });
    entries.addAll(names(request));
    return new ModelAndView("error/expired", HttpStatus.FORBIDDEN)
        .addObject("entries", entries)
        .addObject("target", request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
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
