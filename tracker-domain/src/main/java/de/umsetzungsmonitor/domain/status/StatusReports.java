package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.Provision;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The current reports of all states. */
public interface StatusReports extends Repository<StatusReport, Long> {

  StatusReport save(StatusReport report);

  void flush();

  /** The report of a state, locked until the transaction ends, so that writers queue. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from StatusReport r where r.provision = :provision and r.state.iso2 = :iso2")
  Optional<StatusReport> lock(Provision provision, String iso2);

  @Query("select r from StatusReport r where r.provision = :provision and r.state.iso2 = :iso2")
  Optional<StatusReport> find(Provision provision, String iso2);

  /** The reports of these states on these provisions. */
  @Query(
      "select r from StatusReport r where r.provision.id in :provisions and r.state.iso2 in :states")
  List<StatusReport> findAll(Collection<Long> provisions, Collection<String> states);

  List<StatusReport> findByIdIn(Collection<Long> ids);

  /** All reports on a provision, with their states. */
  @EntityGraph(attributePaths = "state")
  List<StatusReport> findByProvision(Provision provision);
}
