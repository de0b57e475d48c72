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
    return at(address(address, parts));
  }

  /**
   * An address of this server, encoded.
   *
   * @param address its path, with names in braces for its parts
   * @param parts what the names stand for, not yet encoded
   */
  public static String address(String address, Object... parts) {
    return UriComponentsBuilder.fromUriString(address).encode().buildAndExpand(parts).toUriString();
  }

  /**
   * The address that a form names to go back to, if it is a path of this server: one slash, no
   * second one or backslash, and no control character, which browsers pass over. Any other becomes
   * the first page.
   */
  public static String localAddress(String back) {
    return back.matches("/(?![/\\\\])\\P{Cntrl}*") || back.equals("/") ? back : "/";
  }

  /** Leads to an address of this server that is encoded already; braces in it mean nothing. */
  public static ModelAndView at(String address) {
    RedirectView view = new RedirectView(address, true, false);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
