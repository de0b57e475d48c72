package de.umsetzungsmonitor.web.link;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.web.provision.MarkedText;
import de.umsetzungsmonitor.web.status.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One of two provisions that stand side by side.
 *
 * @param title how it is cited within its document
 * @param text its words, those marked that the other has as well
 * @param standing what states report; null where nobody does
 */
record ComparedSide(
    PolicyDocument document,
    ProvisionText provision,
    String title,
    MarkedText text,
    @Nullable Standing standing) {

  /** How it is cited everywhere. */
  public String citation() {
    return document.citation() + ", " + title;
  }

  /** The end of its address: the document's and its own. */
  public String address() {
    return document.slug() + "/" + provision.eId();
  }
}
