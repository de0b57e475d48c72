package de.umsetzungsmonitor.web.link;

import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.search.CitedProvisions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells which provision a person means who types a citation or the address of its page. */
@Component
class TypedProvisions {

  /** The last two parts of an address such as {@code https://host/documents/rat/para_4#tags}. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:.*/documents/)?([a-z0-9-]+)/([\\p{L}\\p{N}_.-]+)(?:[/?#].*)?");

  private final Provisions provisions;
  private final CitedProvisions cited;

  TypedProvisions(Provisions provisions, CitedProvisions cited) {
    this.provisions = provisions;
    this.cited = cited;
  }

  /** The provision in the version in force; none if none or more than one can be meant. */
  Optional<Provision> find(String typed) {
    String text = typed.strip();
    Matcher address = ADDRESS.matcher(text);
    if (address.matches()) {
      Optional<Provision> there = provisions.find(address.group(1), null, address.group(2));
      if (there.isPresent()) {
        return there;
      }
    }
    return cited.at(text).flatMap(one -> provisions.find(one.slug(), null, one.eId()));
  }
}
