-- What rules suggest, and what people decide about it. Nothing here counts in an export, the search
-- or the matrix: only tags do, and a tag comes of a suggestion when a person says so.

-- The words around those that a tag rests on tell places apart when the text changes.
alter table tag
  add column prefix text,
  add column suffix text,
  drop constraint tag_origin_check,
  add constraint tag_origin_check check (origin in ('PERSON', 'SUGGESTION'));
alter table tag disable trigger user; -- what the tags say stays as it was
update tag t
set prefix = right(left(p.text, t.start_offset), 32), suffix = substr(p.text, t.end_offset + 1, 32)
from provision p
where p.id = t.provision_id and t.quote is not null;
alter table tag enable trigger user;
alter table tag
  add constraint tag_surroundings
    check ((quote is null) = (prefix is null) and (quote is null) = (suffix is null));

create sequence suggestion_seq increment by 50;
create table suggestion (
  id           bigint           primary key,
  provision_id bigint           not null references provision,
  modality     varchar(20)      not null
               check (modality in ('OBLIGATION', 'REQUEST', 'RECOMMENDATION')),
  states       boolean          not null,
  industry     boolean          not null,
  agencies     boolean          not null,
  quote        text             not null,
  start_offset integer          not null,
  end_offset   integer          not null,
  prefix       text             not null,
  suffix       text             not null,
  rule         varchar(120)     not null,
  rule_set     varchar(60)      not null,
  confidence   double precision not null check (confidence between 0 and 1),
  made_at      timestamptz      not null,
  state        varchar(20)      not null
               check (state in ('OPEN', 'CONFIRMED', 'CHANGED', 'REJECTED', 'WITHDRAWN')),
  since        timestamptz      not null,
  decided_by   varchar(60),
  tag_id       bigint           references tag,
  carried      boolean          not null,
  constraint suggestion_decided_by check ((state in ('OPEN', 'WITHDRAWN')) = (decided_by is null)),
  constraint suggestion_came_to_tag
    check ((state in ('CONFIRMED', 'CHANGED')) = (tag_id is not null)),
  constraint suggestion_carries_decisions check (decided_by is not null or not carried)
);
create index suggestion_of_provision on suggestion (provision_id);
create index suggestion_open on suggestion (provision_id) where state = 'OPEN';
create index suggestion_of_rule on suggestion (rule, state);
create index suggestion_decided on suggestion (decided_by, since) where decided_by is not null;

-- Every step of a suggestion: who decided what, or opened it again.
create sequence suggestion_decision_seq increment by 50;
create table suggestion_decision (
  id            bigint      primary key,
  suggestion_id bigint      not null references suggestion,
  step          varchar(20) not null
                check (step in ('CONFIRMED', 'CHANGED', 'REJECTED', 'REOPENED')),
  decided_at    timestamptz not null,
  decided_by    varchar(60) not null,
  tag_id        bigint      references tag,
  check ((step in ('CONFIRMED', 'CHANGED')) = (tag_id is not null))
);
create index decision_of_suggestion on suggestion_decision (suggestion_id);

-- Provisions that a person read and found to ask nothing of anybody.
create table no_commitment (
  id           bigint      generated always as identity primary key,
  provision_id bigint      not null references provision,
  marked_at    timestamptz not null,
  marked_by    varchar(60) not null,
  carried      boolean     not null,
  removed_at   timestamptz,
  removed_by   varchar(60),
  check ((removed_at is null) = (removed_by is null))
);
create unique index no_commitment_in_force on no_commitment (provision_id) where removed_at is null;
create index no_commitment_of_provision on no_commitment (provision_id);

create trigger suggestion_decision_is_append_only
  before update or delete on suggestion_decision
  for each row execute function refuse_rewriting_history();
create trigger suggestion_decision_is_never_truncated
  before truncate on suggestion_decision
  execute function refuse_rewriting_history();
create trigger suggestion_is_never_deleted
  before delete on suggestion
  for each row execute function refuse_rewriting_history();
create trigger no_commitment_is_never_deleted
  before delete on no_commitment
  for each row execute function refuse_rewriting_history();

create function decide_open_suggestions_only() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{state,since,decided_by,tag_id,carried}'::text[])
       <> (to_jsonb(old) - '{state,since,decided_by,tag_id,carried}'::text[])
     or old.state <> 'OPEN' and (old.state = 'WITHDRAWN' or new.state <> 'OPEN') then
    raise exception 'only what becomes of an open suggestion can change'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger suggestion_is_only_decided
  before update on suggestion
  for each row execute function decide_open_suggestions_only();

create function retire_mark_only_once() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null
     or (to_jsonb(new) - '{removed_at,removed_by}'::text[])
        <> (to_jsonb(old) - '{removed_at,removed_by}'::text[]) then
    raise exception 'a mark can only be retired, and only once'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger no_commitment_is_only_retired
  before update on no_commitment
  for each row execute function retire_mark_only_once();

create trigger suggestion_is_on_version_in_force
  before update on suggestion
  for each row execute function refuse_superseded();
create trigger no_commitment_is_on_version_in_force
  before insert or update on no_commitment
  for each row execute function refuse_superseded();

-- By which rules suggestions were made for a document, and as which family of texts it was read;
-- without a row they were not made yet.
create table suggestion_run (
  document_id bigint      primary key references policy_document,
  family      varchar(40) not null,
  rule_set    varchar(60) not null,
  made_at     timestamptz not null
);

-- Who looks at which provision. A claim whose time is over is free.
create table review_claim (
  provision_id  bigint      primary key references provision,
  username      varchar(60) not null,
  claimed_until timestamptz not null
);
create index review_claim_of_person on review_claim (username);

-- What a person passed over in the queue.
create table review_pass (
  username     varchar(60) not null,
  provision_id bigint      not null references provision,
  passed_at    timestamptz not null,
  primary key (username, provision_id)
);

-- What was passed over comes back half a day later.
create view passed_over as
select username, provision_id from review_pass where passed_at > now() - interval '12 hours';

-- What people thought of a rule. Decisions that a new version took over are not made twice.
create view rule_record as
select rule,
  count(*) filter (where state = 'CONFIRMED') as confirmed,
  count(*) filter (where state = 'CHANGED') as changed,
  count(*) filter (where state = 'REJECTED') as rejected,
  count(*) as decided
from suggestion
where state in ('CONFIRMED', 'CHANGED', 'REJECTED') and not carried
group by rule;

-- How sure a suggestion is: its calibrated confidence, which weighs as much as ten decisions, together
-- with what people decided about the rule.
create function effective_confidence(confidence double precision, confirmed bigint, decided bigint)
returns double precision language sql immutable parallel safe
return (10 * confidence + coalesce(confirmed, 0)) / (10 + coalesce(decided, 0));

-- Suggestions that wait for a person.
create view open_suggestion as
select s.*, p.document_id, p.position, d.slug,
  effective_confidence(s.confidence, r.confirmed, r.decided) as effective
from suggestion s
join provision p on p.id = s.provision_id
join policy_document d on d.id = p.document_id
left join rule_record r on r.rule = s.rule
where s.state = 'OPEN' and d.superseded_at is null;
