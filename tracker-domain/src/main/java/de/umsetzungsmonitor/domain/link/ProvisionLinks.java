package de.umsetzungsmonitor.domain.link;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All links there ever were. */
interface ProvisionLinks extends Repository<ProvisionLink, Long> {

  ProvisionLink save(ProvisionLink link);

  void flush();

  Optional<ProvisionLink> findById(long id);
}
