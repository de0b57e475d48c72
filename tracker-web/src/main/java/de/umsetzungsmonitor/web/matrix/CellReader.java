package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.matrix.MatrixRow;
import de.umsetzungsmonitor.domain.matrix.MatrixRows;
import de.umsetzungsmonitor.domain.matrix.MatrixSelection;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.status.StatusChange;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.tag.TagWords;
import de.umsetzungsmonitor.web.matrix.Cell.Said;
import de.umsetzungsmonitor.web.provision.Citation;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a cell of the matrix stands for, now or at the end of a past day. */
@Component
class CellReader {

  private final MatrixRows matrix;
  private final Provisions provisions;
  private final StatusReports reports;
  private final StatusChanges changes;
  private final TagsInForce tags;
  private final Accounts accounts;
  private final Citation citation;

  CellReader(
      MatrixRows matrix,
      Provisions provisions,
      StatusReports reports,
      StatusChanges changes,
      TagsInForce tags,
      Accounts accounts,
      Citation citation) {
    this.matrix = matrix;
    this.provisions = provisions;
    this.reports = reports;
    this.changes = changes;
    this.tags = tags;
    this.accounts = accounts;
    this.citation = citation;
  }

  /**
   * The cell of a provision and a state.
   *
   * @param asOf the day whose end counts; null for now
   * @throws ProvisionNotFound if there is, or was, no such provision on which states report
   */
  @Transactional(readOnly = true)
  public Cell of(
      ProvisionAddress address,
      MemberState state,
      @Nullable LocalDate asOf,
      SignedIn me,
      Locale locale) {
    MatrixSelection selection =
        new MatrixSelection(Set.of(address.slug()), Set.of(), Set.of(), false, asOf);
    MatrixRow row =
        matrix.at(List.of(address), selection).stream()
            .findFirst()
            .orElseThrow(() -> new ProvisionNotFound(address.slug(), address.eId()));
    Provision provision = provisions.get(row.address());
    boolean bound =
        matrix.bound(selection).getOrDefault(row.document(), Set.of()).contains(state.iso2());
    return new Cell(
        place(row, asOf != null),
        asOf,
        state.iso2(),
        state.name(locale),
        bound,
        bound && asOf == null && me.coordinates(state.iso2()),
        said(provision, state.iso2(), selection).orElse(null),
        tags(provision.id(), selection.before()));
  }

  private List<TagWords> tags(long provision, @Nullable Instant before) {
    return before == null
        ? tags.of(List.of(provision)).getOrDefault(provision, List.of())
        : tags.before(provision, before);
  }

  private Cell.Place place(MatrixRow row, boolean past) {
    return new Cell.Place(
        row.address().slug(),
        row.address().eId(),
        MatrixPages.address(row.address(), past),
        row.citation(),
        citation.of(row.organization(), row.kind(), row.label()),
        MatrixPages.shortened(row.words()));
  }

  private Optional<Said> said(Provision provision, String iso2, MatrixSelection selection) {
    return selection.before() == null
        ? reports
            .find(provision, iso2)
            .map(report ->
                new Said(
                    report.entry(),
                    report.changedAt(),
                    name(report.changedBy()),
                    report.version(),
                    report.isToCheck()))
        : changes
            .lastBefore(provision, iso2, selection.before())
            .map(step -> said(provision, iso2, step));
  }

  private Said said(Provision provision, String iso2, StatusChange last) {
    StatusChange changed = changes.lastChanged(provision, iso2, last.version()).orElse(last);
    return new Said(
        last.entry(),
        changed.changedAt(),
        name(changed.changedBy()),
        last.version(),
        last.isToCheck());
  }

  private String name(String username) {
    return accounts.findByUsername(username).map(Account::displayName).orElse(username);
  }
}
