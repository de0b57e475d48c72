package de.umsetzungsmonitor.domain.provision;

/** There is no provision at that address. */
public class ProvisionNotFound extends RuntimeException {

  public ProvisionNotFound(String slug, String eId) {
    super("no provision " + eId + " in document " + slug);
  }
}
