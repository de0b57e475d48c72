package de.umsetzungsmonitor.domain.state;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All states, and which of them an organization binds. */
public interface MemberStates extends Repository<MemberState, String> {

  List<MemberState> findAll();

  List<MemberState> findByIso2In(Collection<String> codes);

  Optional<MemberState> findByIso2(String iso2);

  /**
   * The state that somebody names.
   *
   * @param code in any writing, see {@link MemberState#normalizedIso2}
   * @throws StateNotFound if there is none
   */
  default MemberState get(String code) {
    return findByIso2(MemberState.normalizedIso2(code)).orElseThrow(() -> new StateNotFound(code));
  }

  /** The states that a document binds, ordered by ISO code. */
  @Query(
      value =
          """
          select s.* from member_state s join bound_state b on b.iso2 = s.iso2
          where b.document_id = :document
          order by s.iso2
          """,
      nativeQuery = true)
  List<MemberState> boundBy(long document);

  /**
   * The members of an organization on a day, both ends of a membership included, ordered by ISO
   * code.
   */
  @Query(
      value =
          """
          select s.* from member_state s join membership m on m.iso2 = s.iso2
          where m.organization = :#{#organization.name()}
            and (m.member_from is null or m.member_from <= :day)
            and (m.member_until is null or m.member_until >= :day)
          order by s.iso2
          """,
      nativeQuery = true)
  List<MemberState> membersOf(Organization organization, LocalDate day);
}
