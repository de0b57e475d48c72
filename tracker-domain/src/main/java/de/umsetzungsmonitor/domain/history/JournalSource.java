package de.umsetzungsmonitor.domain.history;

/**
 * Where entries of the journal come from: rows that are only ever added or retired. Each source
 * asks for the {@link #COLUMNS} of its entries; old and new values are objects that name {@link
 * JournalField}s. Of one moment the entries of later sources come first.
 *
 * <p>The queries are plain enough for PostgreSQL to put filters and the order into them, so that
 * each reads an index from where the page begins.
 */
public enum JournalSource {
  ACCOUNT_MADE(
      EventKind.ACCOUNT,
      """
      select a.created_at, a.id, null, null::bigint, null::bigint, null, a.username, null,
        null::integer, null, null::jsonb, jsonb_build_object('ACCOUNT', array[a.display_name])
      from account a
      """),
  KEY_MADE(
      EventKind.ACCOUNT,
      """
      select k.created_at, k.id, a.username, null::bigint, null::bigint, null, a.username, null,
        null::integer, null, null::jsonb, jsonb_build_object('KEY', array[k.name])
      from api_token k join account a on a.id = k.account_id
      """),
  KEY_REVOKED(
      EventKind.ACCOUNT,
      """
      select k.revoked_at, k.id, a.username, null::bigint, null::bigint, null, a.username, null,
        null::integer, null, jsonb_build_object('KEY', array[k.name]), null::jsonb
      from api_token k join account a on a.id = k.account_id
      where k.revoked_at is not null
      """),
  DOCUMENT_STORED(
      EventKind.DOCUMENT,
      """
      select d.ingested_at, d.id, d.ingested_by, null::bigint, d.id, d.slug, null, null,
        null::integer, null,
        (select jsonb_build_object('VERSION', array[b.version::text], 'TITLE', array[b.title])
         from policy_document b where b.id = d.supersedes_id),
        jsonb_build_object('VERSION', array[d.version::text], 'TITLE', array[d.title])
      from policy_document d
      """),
  BINDING_DECIDED(
      EventKind.BINDING,
      """
      select b.decided_at, b.id, b.decided_by, null::bigint, d.id, b.slug, null, b.iso2,
        null::integer, b.reason,
        coalesce(
          (select jsonb_build_object('BASIS', array[o.basis], 'RULE', array[o.rule])
           from document_binding o
           where o.slug = b.slug and o.iso2 is not distinct from b.iso2 and o.id < b.id
           order by o.id desc
           limit 1),
          case when b.iso2 is null then jsonb_build_object('BASIS', array['ADOPTION'])
               else jsonb_build_object('RULE', array['MEMBERSHIP']) end),
        jsonb_build_object('BASIS', array[b.basis], 'RULE', array[b.rule])
      from document_binding b
      join policy_document d on d.slug = b.slug and d.version = b.version
      """),
  LINK_SET(
      EventKind.LINK,
      """
      select l.created_at, l.id, l.created_by, l.from_id, null::bigint, d.slug, null, null,
        null::integer, null,
        (select link_said(o) from provision_link o
         where least(o.from_line, o.to_line) = least(l.from_line, l.to_line)
           and greatest(o.from_line, o.to_line) = greatest(l.from_line, l.to_line)
           and o.id < l.id and o.removed_at = l.created_at and o.removed_by = l.created_by
         limit 1),
        link_said(l)
      from provision_link l
      join provision p on p.id = l.from_id join policy_document d on d.id = p.document_id
      """),
  LINK_REMOVED(
      EventKind.LINK,
      """
      select l.removed_at, l.id, l.removed_by, l.from_id, null::bigint, d.slug, null, null,
        null::integer, null, link_said(l), null::jsonb
      from provision_link l
      join provision p on p.id = l.from_id join policy_document d on d.id = p.document_id
      where l.removed_at is not null and not exists (
        select from provision_link n
        where least(n.from_line, n.to_line) = least(l.from_line, l.to_line)
          and greatest(n.from_line, n.to_line) = greatest(l.from_line, l.to_line)
          and n.id > l.id and n.created_at = l.removed_at and n.created_by = l.removed_by)
      """),
  SUGGESTION_DECIDED(
      EventKind.SUGGESTION,
      """
      select s.decided_at, s.id, s.decided_by, g.provision_id, null::bigint, d.slug, null, null,
        null::integer, null,
        jsonb_build_object(case when t.id is null then 'SUGGESTION' else 'TAG' end,
          array[tag_words(g.modality, g.states, g.industry, g.agencies) || ' ' || g.confidence]),
        case when t.id is null then jsonb_build_object('SUGGESTION', array[s.step])
             else tag_said(t) end
      from suggestion_decision s
      join suggestion g on g.id = s.suggestion_id
      join provision p on p.id = g.provision_id join policy_document d on d.id = p.document_id
      left join tag t on t.id = s.tag_id
      """),
  NO_COMMITMENT_MARKED(
      EventKind.TAG,
      """
      select m.marked_at, m.id, m.marked_by, m.provision_id, null::bigint, d.slug, null, null,
        null::integer, null, null::jsonb,
        jsonb_build_object('NO_COMMITMENT', array['MARKED'])
      from no_commitment m
      join provision p on p.id = m.provision_id join policy_document d on d.id = p.document_id
      where not m.carried
      """),
  NO_COMMITMENT_REMOVED(
      EventKind.TAG,
      """
      select m.removed_at, m.id, m.removed_by, m.provision_id, null::bigint, d.slug, null, null,
        null::integer, null, jsonb_build_object('NO_COMMITMENT', array['MARKED']), null::jsonb
      from no_commitment m
      join provision p on p.id = m.provision_id join policy_document d on d.id = p.document_id
      where m.removed_at is not null
      """),
  /**
   * Also that a tag took the place of others; what came of a suggestion is told by its decision.
   */
  TAG_SET(
      EventKind.TAG,
      """
      select t.created_at, t.id, t.created_by, t.provision_id, null::bigint, d.slug, null, null,
        null::integer, null,
        (select tag_said(o) from tag o
         where o.provision_id = t.provision_id and o.id < t.id
           and o.removed_at = t.created_at and o.removed_by = t.created_by
         order by o.id desc
         limit 1),
        tag_said(t)
      from tag t
      join provision p on p.id = t.provision_id join policy_document d on d.id = p.document_id
      where t.carried_from is null and not exists (
        select from suggestion_decision s where s.tag_id = t.id and s.decided_at = t.created_at)
      """),
  TAG_REMOVED(
      EventKind.TAG,
      """
      select t.removed_at, t.id, t.removed_by, t.provision_id, null::bigint, d.slug, null, null,
        null::integer, null, tag_said(t), null::jsonb
      from tag t
      join provision p on p.id = t.provision_id join policy_document d on d.id = p.document_id
      where t.removed_at is not null and t.id is distinct from (
        select max(o.id) from tag o
        where o.provision_id = t.provision_id
          and o.removed_at = t.removed_at and o.removed_by = t.removed_by
          and exists (
            select from tag n
            where n.provision_id = o.provision_id and n.id > o.id and n.carried_from is null
              and n.created_at = o.removed_at and n.created_by = o.removed_by
              and not exists (
                select from suggestion_decision s
                where s.tag_id = n.id and s.decided_at = n.created_at)))
      """),
  REPORTED(
      EventKind.REPORT,
      """
      select c.changed_at, c.id, c.changed_by, c.provision_id, null::bigint, c.slug, null, c.iso2,
        c.version, c.reason,
        (select status_said(b) from status_change b
         where b.provision_id = c.provision_id and b.iso2 = c.iso2 and b.version = c.version - 1),
        status_said(c)
      from status_change c
      where not c.carried
      """);

  /** What each query answers, in this order. */
  static final String COLUMNS =
      "(at, id, by, provision_id, document_id, slug, account, iso2, step, reason, before, after)";

  private final EventKind kind;
  private final String query;

  JournalSource(EventKind kind, String query) {
    this.kind = kind;
    this.query = query;
  }

  EventKind kind() {
    return kind;
  }

  String query() {
    return query;
  }

  /** Whether its entries are about single states. */
  boolean tellsOfStates() {
    return kind == EventKind.REPORT || kind == EventKind.BINDING;
  }

  /** Whether its entries are about single provisions. */
  boolean tellsOfProvisions() {
    return kind != EventKind.ACCOUNT && kind != EventKind.DOCUMENT && kind != EventKind.BINDING;
  }
}
