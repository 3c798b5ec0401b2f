-- Commons (beni comuni) and the collaboration pacts (patti di collaborazione) that care for them.
create table commons (
  id integer generated always as identity primary key,
  body_id integer not null references bodies,
  kind text not null check (kind in ('tangible', 'intangible', 'digital')),
  category text not null,
  name text not null check (length(name) between 3 and 120),
  summary text not null check (length(summary) between 10 and 600),
  reasons text not null default '',
  place_label text not null default '',
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  state text not null default 'nominated' check (state in ('nominated', 'registered', 'declined', 'retired')),
  state_reason text,
  carer text not null default '',
  nominated_by text references people on delete set null,
  nominator_label text not null,
  nominated_at timestamptz not null default clock_timestamp(),
  decided_at timestamptz,
  check (state in ('nominated', 'registered') or state_reason is not null),
  check ((latitude is null) = (longitude is null))
);
create index commons_by_body on commons (body_id, state);

create table pacts (
  id integer generated always as identity primary key,
  body_id integer not null references bodies,
  kind text not null check (kind in ('ordinary', 'complex')),
  care_level text not null check (care_level in ('occasional_care', 'continuous_care', 'shared_management', 'occasional_regeneration', 'continuous_regeneration')),
  theme text not null check (theme in ('skills', 'services', 'data', 'connectivity', 'accessibility', 'safety', 'community', 'devices', 'heritage', 'green')),
  title text not null check (length(title) between 5 and 120),
  -- Who promises what to whom, until when, in at most 200 words: a rule counts them.
  summary text not null default '',
  reasons text not null default '',
  objectives text not null default '',
  timing text not null default '',
  actions text not null default '',
  collaborators text not null default '',
  resources text not null default '',
  proposer_person_id text references people on delete set null,
  proposer_group_id integer references groups,
  proposer_label text not null,
  competes_with integer references pacts,
  renews integer references pacts,
  copied_from integer references pacts,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'under_review', 'info_requested', 'admissible', 'rejected', 'board_assessment', 'public_call', 'co_design', 'text_published', 'signed', 'active', 'suspended', 'concluded', 'terminated_early', 'expired', 'renewed')),
  submitted_at timestamptz,
  answer_due date,
  call_opens date,
  call_closes date,
  board_assessed_on date,
  comments_close date,
  starts_on date,
  ends_on date,
  signed_at timestamptz,
  -- The first moment anybody could read it: what was public stays so.
  public_since timestamptz,
  -- Kept by triggers, so that the catalogue counts without reading every diary.
  hours_done numeric(10, 1) not null default 0,
  people_reached integer not null default 0,
  support_cents bigint not null default 0,
  commitments_made integer not null default 0,
  commitments_kept integer not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  search tsvector generated always as (
    setweight(to_tsvector('italian_plain', title), 'A') || setweight(to_tsvector('italian_plain', summary), 'B')) stored,
  check (state = 'draft' or submitted_at is not null),
  check (ends_on is null or starts_on is null or ends_on > starts_on),
  check (call_closes is null or call_closes > call_opens)
);
create index pacts_open on pacts (state) where state in ('public_call', 'text_published');
create index pacts_by_body on pacts (body_id, state);
-- With everything the catalogue filters by and adds up: it counts without reading the texts of all pacts.
create index pacts_newest on pacts (id desc) include (body_id, kind, care_level, theme, state, starts_on, ends_on, people_reached, hours_done, support_cents)
  where public_since is not null;
create index pacts_competing on pacts (competes_with) where competes_with is not null;
create unique index one_renewal on pacts (renews) where renews is not null;
create index pacts_search on pacts using gin (search);
create index pacts_by_proposer on pacts (proposer_person_id) where proposer_person_id is not null;

create table pact_commons (
  pact_id integer not null references pacts,
  commons_id integer not null references commons,
  primary key (pact_id, commons_id)
);
create index pact_commons_by_commons on pact_commons (commons_id);

-- Every step of a pact's life: who (by role), when, with which act, why.
create table pact_steps (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  from_state text,
  to_state text not null,
  role text not null check (role in ('proposer', 'officer', 'board', 'party', 'system')),
  act_number text not null default '',
  reasons text not null default '',
  at timestamptz not null default clock_timestamp()
);
create index pact_steps_by_pact on pact_steps (pact_id, id);

create table pact_parties (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  side text not null check (side in ('citizens', 'administration')),
  group_id integer references groups,
  person_id text references people on delete set null,
  body_id integer references bodies,
  -- Of a group or a body; empty for a person, whose name stays out of what is published.
  label text not null,
  office text not null default '',
  state text not null default 'invited' check (state in ('asked', 'invited', 'agreed', 'declined', 'withdrawn', 'excluded')),
  state_reason text,
  joined_at timestamptz not null default clock_timestamp(),
  left_at timestamptz,
  check ((state in ('declined', 'withdrawn', 'excluded')) = (left_at is not null)),
  check (state <> 'excluded' or state_reason is not null)
);
create unique index one_living_party_a_group on pact_parties (pact_id, group_id) where group_id is not null and left_at is null;
create index pact_parties_by_pact on pact_parties (pact_id);
create unique index one_living_party_a_body on pact_parties (pact_id, body_id) where body_id is not null and left_at is null;
create unique index one_living_party_a_person on pact_parties (pact_id, person_id) where person_id is not null and group_id is null and left_at is null;

-- The twelve required clauses (letters a to l of the usual regulation); each saved text is a version.
create table pact_texts (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  version integer not null,
  -- Clause letter -> text.
  clauses jsonb not null,
  note text not null default '',
  -- Frozen: what people sign. Its hash covers the canonical text of title, parties, term, clauses, commitments, supports.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  frozen_text jsonb,
  frozen_at timestamptz,
  amendment integer not null default 0,
  -- What an amendment changes beside the clauses, once it is signed: the last day, new commitments.
  changes jsonb not null default '{}',
  -- All parties have signed it.
  agreed_at timestamptz,
  -- It went back to writing, or the amendment was given up, before all had signed.
  withdrawn_at timestamptz,
  saved_at timestamptz not null default clock_timestamp(),
  unique (pact_id, version),
  check ((frozen_at is null) = (sha256 is null) and (frozen_at is null) = (frozen_text is null)),
  check (agreed_at is null or (frozen_at is not null and withdrawn_at is null)),
  check (withdrawn_at is null or frozen_at is not null)
);
create unique index one_agreed_text_an_amendment on pact_texts (pact_id, amendment) where agreed_at is not null;
create unique index one_text_to_sign on pact_texts (pact_id) where frozen_at is not null and agreed_at is null and withdrawn_at is null;

create function frozen_pact_text_stays() returns trigger language plpgsql as $$
begin
  if old.frozen_at is null then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and old.agreed_at is null and old.withdrawn_at is null
    and (to_jsonb(new) - 'agreed_at' - 'withdrawn_at') = (to_jsonb(old) - 'agreed_at' - 'withdrawn_at') then return new; end if;
  raise exception 'a frozen text of a pact never changes';
end $$;
create trigger frozen_pact_text before update or delete on pact_texts for each row execute function frozen_pact_text_stays();

create table clause_remarks (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  clause text not null check (clause ~ '^[a-l]$'),
  party_id integer references pact_parties,
  author_person_id text references people on delete set null,
  author_label text not null,
  body text not null check (length(body) between 2 and 3000),
  state text not null default 'open' check (state in ('open', 'taken_in', 'answered')),
  answer text,
  made_at timestamptz not null default clock_timestamp(),
  check (state <> 'answered' or answer is not null)
);
create index clause_remarks_by_pact on clause_remarks (pact_id, clause, id);

-- Whoever signs has just shown again that they are who they say: a code by e-mail, minutes before.
create table identity_checks (
  id integer generated always as identity primary key,
  person_id text not null references people on delete cascade,
  pact_id integer not null references pacts,
  checked_at timestamptz not null default clock_timestamp()
);
create index identity_checks_by_person on identity_checks (person_id, pact_id, checked_at desc);

create table pact_signatures (
  id integer generated always as identity primary key,
  text_id integer not null references pact_texts,
  party_id integer not null references pact_parties,
  person_id text references people on delete set null,
  method text not null check (method in ('identified_again', 'uploaded_file')),
  sha256 text not null,
  file_name text,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- The random name it is kept under.
  stored_as text,
  signed_at timestamptz not null default clock_timestamp(),
  unique (text_id, party_id),
  check ((method = 'uploaded_file') = (file_sha256 is not null))
);

create function signature_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.person_id is null and (to_jsonb(new) - 'person_id') = (to_jsonb(old) - 'person_id') then return new; end if;
  raise exception 'a signature never changes';
end $$;
create trigger signatures_stay before update or delete on pact_signatures for each row execute function signature_stays();

-- Impegni: what a side promised, until when, and how far it is.
create table commitments (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  party_id integer not null references pact_parties,
  what text not null check (length(what) between 5 and 300),
  for_whom text not null default '',
  due_on date not null,
  hours numeric(8, 1) check (hours >= 0),
  goods text not null default '',
  state text not null default 'promised' check (state in ('promised', 'in_progress', 'kept', 'broken')),
  evidence text,
  kept_on date,
  position integer not null default 0,
  check ((state = 'kept') = (kept_on is not null)),
  check (state <> 'kept' or evidence is not null)
);
create index commitments_by_pact on commitments (pact_id, due_on);

-- Forms of support by the administration (domain: regulations on shared administration).
create table pact_supports (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  form text not null check (form in ('space', 'equipment', 'materials', 'staff_support', 'training', 'insurance', 'communication', 'fee_reduction', 'reimbursement', 'digital_infrastructure', 'open_data_access')),
  detail text not null,
  value_cents bigint not null default 0 check (value_cents >= 0),
  state text not null default 'promised' check (state in ('promised', 'given', 'ended'))
);
create index pact_supports_by_pact on pact_supports (pact_id);

create table pact_tasks (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  party_id integer not null references pact_parties,
  title text not null check (length(title) between 3 and 160),
  due_on date,
  done_on date,
  evidence text,
  check (done_on is null or evidence is not null)
);
create index pact_tasks_by_pact on pact_tasks (pact_id);

-- Care diary: numbers of people, never names.
create table diary_entries (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  party_id integer not null references pact_parties,
  happened_on date not null,
  commitment_id integer references commitments,
  title text not null check (length(title) between 3 and 120),
  body text not null check (length(body) between 2 and 4000),
  hours numeric(7, 1) not null default 0 check (hours >= 0),
  people_reached integer not null default 0 check (people_reached >= 0),
  goods_used text not null default '',
  written_at timestamptz not null default clock_timestamp()
);
create index diary_by_pact on diary_entries (pact_id, happened_on desc, id desc);

create table diary_photos (
  id integer generated always as identity primary key,
  entry_id integer not null references diary_entries,
  alt_text text not null check (length(alt_text) between 5 and 300),
  file_name text not null unique,
  width integer not null,
  height integer not null,
  bytes integer not null
);
create index diary_photos_by_entry on diary_photos (entry_id);

-- Rendicontazione: four parts, made from the diary and completed by hand.
create table pact_reports (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  kind text not null check (kind in ('mid_term', 'final', 'periodic')),
  covers_from date not null,
  covers_until date not null,
  due_on date not null,
  objectives_and_priorities text not null default '',
  actions_and_services text not null default '',
  results text not null default '',
  resources text not null default '',
  figures jsonb not null default '{}',
  published_at timestamptz,
  check (covers_until > covers_from)
);
create unique index one_report_a_term on pact_reports (pact_id, kind, covers_until);

create table pact_evaluations (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  report_id integer references pact_reports,
  side text not null check (side in ('citizens', 'administration')),
  judgement text not null check (judgement in ('works_well', 'works_with_difficulty', 'does_not_work')),
  reasons text not null check (length(reasons) >= 20),
  given_at timestamptz not null default clock_timestamp(),
  unique (report_id, side)
);

-- Conciliation (tentativo di conciliazione): a committee of three, a non-binding proposal within its term.
create table conciliations (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  matter text not null check (length(matter) >= 20),
  asked_by_side text not null check (asked_by_side in ('citizens', 'administration')),
  member_for_citizens text not null default '',
  member_for_administration text not null default '',
  member_agreed text not null default '',
  opened_on date not null,
  due_on date not null,
  proposal text,
  proposed_on date,
  outcome text check (outcome in ('accepted', 'not_accepted')),
  check ((proposal is null) = (proposed_on is null))
);
create unique index one_open_conciliation on conciliations (pact_id) where proposal is null;

create function count_diary() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update pacts set hours_done = hours_done - old.hours, people_reached = people_reached - old.people_reached where id = old.pact_id;
  end if;
  if tg_op <> 'DELETE' then
    update pacts set hours_done = hours_done + new.hours, people_reached = people_reached + new.people_reached where id = new.pact_id;
  end if;
  return null;
end $$;
create trigger diary_counted after insert or update or delete on diary_entries for each row execute function count_diary();

create function count_supports() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then update pacts set support_cents = support_cents - old.value_cents where id = old.pact_id; end if;
  if tg_op <> 'DELETE' then update pacts set support_cents = support_cents + new.value_cents where id = new.pact_id; end if;
  return null;
end $$;
create trigger supports_counted after insert or update or delete on pact_supports for each row execute function count_supports();

create function count_commitments() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update pacts set commitments_made = commitments_made - 1, commitments_kept = commitments_kept - (old.state = 'kept')::int where id = old.pact_id;
  end if;
  if tg_op <> 'DELETE' then
    update pacts set commitments_made = commitments_made + 1, commitments_kept = commitments_kept + (new.state = 'kept')::int where id = new.pact_id;
  end if;
  return null;
end $$;
create trigger commitments_counted after insert or update or delete on commitments for each row execute function count_commitments();
