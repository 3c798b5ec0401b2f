-- Tavolo di Negoziazione, participatory proposal document (DocPP), answers of the decision body.
create table negotiation_tables (
  id integer generated always as identity primary key,
  process_id integer not null unique references processes,
  title text not null,
  purpose text not null default '',
  decision_rule text not null default '',
  created_at timestamptz not null default clock_timestamp()
);
alter table meetings add foreign key (table_id) references negotiation_tables;

create table table_members (
  id integer generated always as identity primary key,
  table_id integer not null references negotiation_tables,
  group_id integer references groups,
  name text not null,
  short_name text not null,
  category text not null check (category in ('territorial_body', 'association', 'school', 'university', 'enterprise', 'service_users', 'citizen')),
  kind text not null check (kind in ('member', 'observer')),
  state text not null default 'requested' check (state in ('requested', 'admitted', 'declined', 'left')),
  reasons text not null default '',
  answer text,
  requested_by text references people on delete set null,
  requested_at timestamptz not null default clock_timestamp(),
  decided_at timestamptz,
  check (state = 'requested' or decided_at is not null)
);
create unique index one_seat_a_group on table_members (table_id, group_id) where group_id is not null and state in ('requested', 'admitted');
create unique index one_seat_a_citizen on table_members (table_id, requested_by) where category = 'citizen' and state in ('requested', 'admitted');

-- Who speaks for a member: seen by staff only (the published report has no names, LR 15/2018 practice).
create table delegates (
  id integer generated always as identity primary key,
  member_id integer not null references table_members,
  person_id text references people on delete cascade,
  name text not null,
  ended_at timestamptz
);
create index delegates_by_person on delegates (person_id) where person_id is not null;

create table sitting_attendance (
  meeting_id integer not null references meetings,
  member_id integer not null references table_members,
  presence text not null check (presence in ('present', 'absent', 'excused')),
  primary key (meeting_id, member_id)
);

create table table_decisions (
  id integer generated always as identity primary key,
  table_id integer not null references negotiation_tables,
  proposal_id integer not null references proposals,
  meeting_id integer references meetings,
  outcome text not null check (outcome in ('taken_up', 'in_document', 'partly_in_document', 'deferred', 'towards_pact', 'not_in_document')),
  priority integer check (priority > 0),
  reasons text not null default '',
  objections text not null default '',
  method text check (method in ('consensus', 'majority')),
  decided_at timestamptz not null default clock_timestamp(),
  unique (table_id, proposal_id),
  check (outcome = 'taken_up' or (length(reasons) > 0 and method is not null))
);
create unique index one_priority_a_proposal on table_decisions (table_id, priority) where priority is not null;

create table proposal_documents (
  id integer generated always as identity primary key,
  process_id integer not null unique references processes,
  table_id integer not null references negotiation_tables,
  title text not null,
  needs text not null default '',
  path_followed text not null default '',
  difficulties text not null default '',
  curator text not null default '',
  facilitator_office text not null default '',
  -- Bodies that decide beside the process's own: a union and its municipalities.
  further_bodies text not null default '',
  state text not null default 'draft' check (state in ('draft', 'table_approved', 'sent_to_guarantor', 'validated', 'not_validated', 'sent_to_body')),
  drafted_at timestamptz not null default clock_timestamp(),
  approved_at timestamptz,
  approved_in integer references meetings,
  approval_method text check (approval_method in ('consensus', 'majority')),
  approval_objections text not null default '',
  sent_to_guarantor_at timestamptz,
  guarantor_decision text check (guarantor_decision in ('validated', 'not_validated')),
  guarantor_reasons text,
  guarantor_decided_at timestamptz,
  sent_to_body_at timestamptz,
  answer_due date,
  -- The text as the table approved it; nothing later changes it.
  approved_text jsonb,
  approved_sha256 text,
  check ((state = 'draft') = (approved_text is null))
);

create table document_clauses (
  id integer generated always as identity primary key,
  document_id integer not null references proposal_documents,
  position integer not null,
  proposal_id integer not null references proposals,
  title text not null,
  text text not null,
  reasons text not null default '',
  objections text not null default '',
  unique (document_id, position),
  unique (document_id, proposal_id)
);

create table answers (
  id integer generated always as identity primary key,
  document_id integer not null references proposal_documents,
  proposal_id integer not null unique references proposals,
  outcome text not null check (outcome in ('accepted', 'partly_accepted', 'rejected', 'deferred')),
  reasons text not null check (length(reasons) >= 20),
  office text not null,
  act_title text not null,
  act_date date not null,
  deferred_until date,
  cost_cents bigint check (cost_cents >= 0),
  answered_at timestamptz not null default clock_timestamp(),
  check ((outcome = 'deferred') = (deferred_until is not null))
);

-- What the table approved stays as it was, whoever asks: the answer is given to that text and to no other.
create function keep_approved_text() returns trigger language plpgsql as $$
begin
  if old.approved_text is not null and (new.approved_text, new.approved_sha256, new.approved_at, new.approved_in)
      is distinct from (old.approved_text, old.approved_sha256, old.approved_at, old.approved_in) then
    raise exception 'The approved text of document % is frozen', old.id;
  end if;
  return new;
end $$;
create trigger approved_text_kept before update on proposal_documents for each row execute function keep_approved_text();

create function keep_approved_clauses() returns trigger language plpgsql as $$
declare changed document_clauses := coalesce(old, new);
begin
  if exists (select from proposal_documents where id = changed.document_id and state <> 'draft') then
    raise exception 'The clauses of document % are frozen', changed.document_id;
  end if;
  return coalesce(new, old);
end $$;
create trigger approved_clauses_kept before insert or update or delete on document_clauses
  for each row execute function keep_approved_clauses();
