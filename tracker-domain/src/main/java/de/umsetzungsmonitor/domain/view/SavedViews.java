package de.umsetzungsmonitor.domain.view;

import de.umsetzungsmonitor.domain.account.Account;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The views of all people. */
public interface SavedViews extends Repository<SavedView, Long> {

  /** How many views one person may keep. */
  int MOST = 200;

  SavedView save(SavedView view);

  void delete(SavedView view);

  /** What somebody sees: the own views first, then those that others share, each by name. */
  default List<VisibleView> visibleTo(String username, Limit limit) {
    return visibleTo(username, null, limit);
  }

  /**
   * The same from behind a view on.
   *
   * @param after the id of that view; null, or that of a view that is gone, for the beginning
   */
  @Query(
      """
      select new de.umsetzungsmonitor.domain.view.VisibleView(
        v.id, v.name, v.address, v.shared, o.displayName,
        case when o.username = :username then true else false end)
      from SavedView v join v.owner o
      left join SavedView a on a.id = :after
      left join a.owner ao
      where (o.username = :username or v.shared)
        and (a.id is null
          or case when o.username = :username then 0 else 1 end
            > case when ao.username = :username then 0 else 1 end
          or case when o.username = :username then 0 else 1 end
            = case when ao.username = :username then 0 else 1 end
            and (lower(v.name) > lower(a.name) or lower(v.name) = lower(a.name) and v.id > a.id))
      order by case when o.username = :username then 0 else 1 end, lower(v.name), v.id
      """)
  List<VisibleView> visibleTo(String username, @Nullable Long after, Limit limit);

  /**
   * Keeps an address under a name.
   *
   * @param name not blank, at most {@link SavedView#LONGEST_NAME} characters
   * @throws ViewNameTaken if the owner has a view of that name
   * @throws TooManyViews if the owner has {@link #MOST} views
   */
  @Transactional
  default SavedView keep(
      String username, String name, ViewAddress address, boolean shared, Instant now) {
    Account owner = lockedOwner(username).orElseThrow();
    if (idOf(username, name).isPresent()) {
      throw new ViewNameTaken(name);
    }
    if (countOf(username) >= MOST) {
      throw new TooManyViews(username);
    }
    return save(new SavedView(owner, name, address, shared, now));
  }

  /**
   * Keeps an address under a name in place of the one that was kept under it, if there is one.
   *
   * @throws TooManyViews if there is none and the owner has {@link #MOST} views
   */
  @Transactional
  default void replace(
      String username, String name, ViewAddress address, boolean shared, Instant now) {
    lockedOwner(username);
    Optional<Long> known = idOf(username, name);
    if (known.isPresent()) {
      owned(username, known.get()).replace(address, shared);
    } else {
      keep(username, name, address, shared, now);
    }
  }

  /**
   * Gives a view another name, and shows it to all or to its owner alone.
   *
   * @throws ViewNameTaken if the owner has another view of that name
   * @throws ViewNotOwned if it is somebody else's
   * @throws ViewNotFound if there is none, or only somebody else sees it
   */
  @Transactional
  default void change(String username, long id, String name, boolean shared) {
    lockedOwner(username);
    SavedView view = owned(username, id);
    if (idOf(username, name).filter(other -> other != id).isPresent()) {
      throw new ViewNameTaken(name);
    }
    view.change(name, shared);
  }

  /**
   * Forgets a view.
   *
   * @throws ViewNotOwned if it is somebody else's
   * @throws ViewNotFound if there is none, or only somebody else sees it
   */
  @Transactional
  default void forget(String username, long id) {
    delete(owned(username, id));
  }

  /**
   * Forgets a view that its owner shares, whoever that is.
   *
   * @throws ViewNotFound if there is none, or only its owner sees it
   */
  @Transactional
  default void withdraw(long id) {
    delete(shared(id));
  }

  /**
   * A view that everybody sees.
   *
   * @throws ViewNotFound if there is none, or only its owner sees it
   */
  @Transactional(readOnly = true)
  default SavedView shared(long id) {
    return withOwner(id).filter(SavedView::isShared).orElseThrow(() -> new ViewNotFound(id));
  }

  /**
   * A view to be changed by its owner.
   *
   * @throws ViewNotOwned if it is somebody else's
   * @throws ViewNotFound if there is none, or only somebody else sees it
   */
  @Transactional(readOnly = true)
  default SavedView owned(String username, long id) {
    SavedView view =
        withOwner(id)
            .filter(found -> found.isShared() || found.isOwnedBy(username))
            .orElseThrow(() -> new ViewNotFound(id));
    if (!view.isOwnedBy(username)) {
      throw new ViewNotOwned(id);
    }
    return view;
  }

  /** Whoever is about to name a view waits here, so that names and numbers can be trusted. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Account a where a.username = :username")
  Optional<Account> lockedOwner(String username);

  @Query("select v.id from SavedView v where v.owner.username = :username and v.name = :name")
  Optional<Long> idOf(String username, String name);

  @Query("select count(v) from SavedView v where v.owner.username = :username")
  long countOf(String username);

  @Query("select v from SavedView v join fetch v.owner where v.id = :id")
  Optional<SavedView> withOwner(long id);
}
