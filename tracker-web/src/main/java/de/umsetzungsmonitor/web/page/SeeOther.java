package de.umsetzungsmonitor.web.page;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads a browser on after a form: 303 See Other. */
public final class SeeOther {

  private SeeOther() {}

  /**
   * Leads to an address of this server.
   *
   * @param address its path, with names in braces for its parts
   * @param parts what the names stand for, not yet encoded
   */
  public static ModelAndView to(String address, Object... parts) {
    return at(
        UriComponentsBuilder.fromUriString(address).encode().buildAndExpand(parts).toUriString());
  }

  /** Leads to an address of this server that is encoded already; braces in it mean nothing. */
  public static ModelAndView at(String address) {
    RedirectView view = new RedirectView(address, true, false);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
