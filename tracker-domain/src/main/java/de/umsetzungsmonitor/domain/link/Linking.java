package de.umsetzungsmonitor.domain.link;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.provision.Provisions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An analyst says what two provisions have to do with each other, or takes it back. */
@Service
@Transactional
public class Linking {

  private static final String UNIQUE_VIOLATION = "23505";

  private final Provisions provisions;
  private final ProvisionLinks links;
  private final Clock clock;

  Linking(Provisions provisions, ProvisionLinks links, Clock clock) {
    this.provisions = provisions;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Links two provisions.
   *
   * @param relation what the first one is to the other
   * @param note why, at most 1,000 characters; null for nothing
   * @throws ProvisionNotFound if one of them does not exist
   * @throws DocumentSuperseded if one of them is of a version that is not in force
   * @throws LinkToItself if they are the same
   * @throws LinkAlreadySet if they are linked already, whichever way
   */
  public void link(
      ProvisionAddress one,
      LinkRelation relation,
      ProvisionAddress other,
      @Nullable String note,
      String by) {
    Provision here = inForce(provisions.get(one));
    Provision there = inForce(provisions.get(other));
    if (here.id().equals(there.id())) {
      throw new LinkToItself(here.id());
    }
    store(new ProvisionLink(here, relation, there, note, by, now()), here, there);
  }

  /**
   * Says something else in the place of a link, or the same of changed texts. To say again what
   * holds is no change.
   *
   * @param relation what the provision is to the other end
   * @throws ProvisionNotFound if there is no such provision
   * @throws DocumentSuperseded if one end is of a version that is not in force, or was dropped
   * @throws LinkAlreadyChanged if the link is not, or no longer, in force there
   */
  public void change(
      ProvisionAddress one, long linkId, LinkRelation relation, @Nullable String note, String by) {
    Provision here = inForce(provisions.get(one));
    ProvisionLink link = linkOf(here, linkId);
    Provision there = inForce(latest(link.otherThan(here)));
    if (link.says(here, relation, there, note)) {
      return;
    }
    Instant at = now();
    retire(link, by, at);
    store(new ProvisionLink(here, relation, there, note, by, at), here, there);
  }

  /**
   * Takes a link out of force, also one to a provision that is no longer there.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws DocumentSuperseded if that version of the document is not in force
   * @throws LinkAlreadyChanged if the link is not, or no longer, in force there
   */
  public void unlink(ProvisionAddress one, long linkId, String by) {
    retire(linkOf(inForce(provisions.get(one)), linkId), by, now());
  }

  private ProvisionLink linkOf(Provision provision, long linkId) {
    return links
        .findById(linkId)
        .filter(link -> link.links(provision))
        .orElseThrow(() -> new LinkAlreadyChanged(linkId));
  }

  private Provision latest(Provision provision) {
    return provisions.findByPredecessor(provision).map(this::latest).orElse(provision);
  }

  private static Provision inForce(Provision provision) {
    provision.document().requireInForce();
    return provision;
  }

  /** Of two who retire a link at the same time, the database refuses the second. */
  private void retire(ProvisionLink link, String by, Instant at) {
    link.retire(by, at);
    try {
      links.flush();
    } catch (DataIntegrityViolationException e) {
      throw new LinkAlreadyChanged(link.id());
    }
  }

  /** Of two who link the same at the same time, the database refuses the second. */
  private void store(ProvisionLink link, Provision here, Provision there) {
    try {
      links.save(link);
      links.flush();
    } catch (DataIntegrityViolationException e) {
      throw switch (e.getMostSpecificCause() instanceof SQLException refused
          ? refused.getSQLState()
          : null) {
        case Provisions.SUPERSEDED ->
            new DocumentSuperseded(here.document().slug(), here.document().version());
        case UNIQUE_VIOLATION -> new LinkAlreadySet(here.id(), there.id());
        case null, default -> e;
      };
    }
  }

  /** As exactly as the history stores it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
