package de.umsetzungsmonitor.domain.binding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All decisions on bound states that there ever were. */
public interface BindingDecisions extends Repository<BindingDecision, Long> {

  BindingDecision save(BindingDecision decision);

  void flush();

  /** The decision on the basis that holds for a text; none if nobody decided. */
  @Query(
      """
      select d from BindingDecision d
      where d.slug = :slug and d.basis is not null and d.replacedAt is null
      """)
  Optional<BindingDecision> onBasis(String slug);

  /** The decision on a state that holds for a text; none if nobody decided. */
  @Query(
      """
      select d from BindingDecision d
      where d.slug = :slug and d.iso2 = :iso2 and d.replacedAt is null
      """)
  Optional<BindingDecision> onState(String slug, String iso2);

  /** When the latest decision on a text was made, about whatever; none if nobody decided. */
  @Query("select max(d.decidedAt) from BindingDecision d where d.slug = :slug")
  Optional<Instant> lastDecidedAt(String slug);

  /**
   * The decisions on a text, the youngest first.
   *
   * @param before the id that those asked for lie before
   */
  @Query(
      "select d from BindingDecision d where d.slug = :slug and d.id < :before order by d.id desc")
  List<BindingDecision> history(String slug, long before, Limit limit);
}
