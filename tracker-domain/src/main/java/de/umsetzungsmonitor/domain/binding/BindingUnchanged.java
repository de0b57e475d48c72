package de.umsetzungsmonitor.domain.binding;

/** A decision would change nothing: the text binds the states in that way already. */
public class BindingUnchanged extends RuntimeException {

  BindingUnchanged(String slug, Object decision) {
    super(slug + " is bound so already: " + decision);
  }
}
