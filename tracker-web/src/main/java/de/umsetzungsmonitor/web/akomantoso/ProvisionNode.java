package de.umsetzungsmonitor.web.akomantoso;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A provision with those that are parts of it. */
record ProvisionNode(ProvisionText provision, List<ProvisionNode> parts) {

  /** The provisions that are part of no other, in document order. */
  static List<ProvisionNode> roots(List<ProvisionText> provisions) {
    List<ProvisionNode> roots = new ArrayList<>();
    Map<String, ProvisionNode> byEId = new HashMap<>();
    for (ProvisionText provision : provisions) {
      ProvisionNode node = new ProvisionNode(provision, new ArrayList<>());
      ProvisionNode whole = byEId.get(provision.parent());
      (whole == null ? roots : whole.parts).add(node);
      byEId.put(provision.eId(), node);
    }
    return roots;
  }

  boolean isRecital() {
    return provision.kind() == ProvisionKind.RECITAL;
  }
}
