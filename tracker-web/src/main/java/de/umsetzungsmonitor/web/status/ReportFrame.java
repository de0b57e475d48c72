package de.umsetzungsmonitor.web.status;

import jakarta.servlet.http.HttpServletRequest;

/** Where the form of a report stands; htmx asks for it as a part of another page. */
enum ReportFrame {
  /** On a page of its own. */
  PAGE,
  /** Within the page of its provision, which is loaded anew when the report is saved. */
  PART,
  /** In a panel beside many reports; the page there is told when one is saved, and stays. */
  PANEL;

  /** As the request says: with {@code HX-Request} a part, with a parameter {@code panel} too. */
  static ReportFrame of(HttpServletRequest request) {
    if (request.getHeader("HX-Request") == null) {
      return PAGE;
    }
    return request.getParameter("panel") == null ? PART : PANEL;
  }

  /** The view that shows a template here. */
  String view(String template) {
    return this == PAGE ? template : template + " :: form";
  }
}
