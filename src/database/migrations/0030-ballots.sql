-- Ballots (votazioni) of a process or of a negotiation table: question, options, rule, roll, urn, paper, result.
create table ballots (
  id integer generated always as identity primary key,
  process_id integer not null references processes,
  -- Set when only the members of the table vote, one vote for each organisation.
  table_id integer references negotiation_tables,
  question text not null check (length(question) between 5 and 160),
  explanation text not null default '' check (length(explanation) <= 4000),
  method text not null check (method in ('choose', 'budget', 'rank', 'points')),
  rule text not null,
  utility text check (utility in ('cost', 'cardinality', 'points')),
  completion text,
  -- How many win; a budget takes what it can pay.
  seats integer check (seats between 1 and 100),
  budget_cents bigint check (budget_cents > 0),
  least_choices integer not null default 1 check (least_choices >= 1),
  most_choices integer check (most_choices >= 1),
  points_each integer check (points_each between 1 and 1000),
  most_points integer check (most_points >= 1),
  is_secret boolean not null,
  may_change boolean not null default false,
  electorate text not null check (electorate in ('registered', 'residents', 'table_members', 'list')),
  minimum_age integer check (minimum_age between 14 and 25),
  state text not null default 'draft' check (state in ('draft', 'announced', 'open', 'closed', 'published', 'cancelled')),
  opens_at timestamptz,
  closes_at timestamptz,
  -- Paper may still be typed in after the closing, until this act.
  paper_closed_at timestamptz,
  roll_frozen_at timestamptz,
  announced_at timestamptz,
  published_at timestamptz,
  published_by text,
  cancelled_reason text,
  created_at timestamptz not null default clock_timestamp(),
  check (least_choices <= coalesce(most_choices, least_choices)),
  check (not (is_secret and may_change)),
  check ((method = 'budget') = (budget_cents is not null)),
  -- A budget may be voted with points too.
  check (method <> 'points' or points_each is not null),
  check (method in ('points', 'budget') or points_each is null),
  check ((electorate = 'table_members') = (table_id is not null)),
  check (state in ('draft', 'cancelled') or (opens_at < closes_at)),
  check (state <> 'published' or published_at is not null),
  check (state <> 'cancelled' or cancelled_reason is not null)
);
create index ballots_by_process on ballots (process_id, id desc);
create index ballots_due on ballots (state, opens_at, closes_at) where state in ('announced', 'open');

create table ballot_options (
  id integer generated always as identity primary key,
  ballot_id integer not null references ballots,
  position integer not null,
  -- What files and paper name it by: 1, 2, 3 ...
  code text not null,
  title text not null check (length(title) between 1 and 160),
  summary text not null default '' check (length(summary) <= 2000),
  cost_cents bigint check (cost_cents >= 0),
  proposal_id integer references proposals,
  action_id integer references agenda_actions,
  clause_id integer references document_clauses,
  unique (ballot_id, position),
  unique (ballot_id, code)
);

-- People named by the list of a ballot, before the roll is frozen: only a hash of their address.
create table ballot_list (
  ballot_id integer not null references ballots,
  email_hash bytea not null,
  primary key (ballot_id, email_hash)
);

-- The roll (elenco degli aventi diritto), frozen at the opening.
create table ballot_electors (
  id integer generated always as identity primary key,
  ballot_id integer not null references ballots,
  person_id text references people on delete set null,
  member_id integer references table_members,
  unique (ballot_id, person_id),
  unique (ballot_id, member_id)
);

-- Who has voted, by which channel: no time and no choice.
create table ballot_turnout (
  elector_id integer primary key references ballot_electors,
  ballot_id integer not null references ballots,
  channel text not null check (channel in ('online', 'paper'))
);
create index ballot_turnout_by_ballot on ballot_turnout (ballot_id, channel);

-- Secret votes: no voter, no time, a random id. Fresh ones wait until the mover has shuffled them among others.
create table ballot_urn (
  id uuid primary key default gen_random_uuid(),
  ballot_id integer not null references ballots,
  channel text not null check (channel in ('online', 'paper')),
  is_fresh boolean not null default true,
  content jsonb not null
);
create index ballot_urn_by_ballot on ballot_urn (ballot_id, is_fresh);

-- Named votes, for tables: what each voted is public when the ballot says so.
create table ballot_named_votes (
  elector_id integer primary key references ballot_electors,
  ballot_id integer not null references ballots,
  content jsonb not null,
  cast_at timestamptz not null default clock_timestamp()
);
create index ballot_named_votes_by_ballot on ballot_named_votes (ballot_id);

-- Printed ballots by serial number. The number is on the sheet's stub, never beside what is typed in.
create table ballot_papers (
  id integer generated always as identity primary key,
  ballot_id integer not null references ballots,
  serial integer not null,
  state text not null default 'issued' check (state in ('issued', 'used', 'spoiled', 'returned')),
  unique (ballot_id, serial)
);

-- A pile of paper ballots, typed in twice by two people, sheet by sheet.
create table ballot_batches (
  id integer generated always as identity primary key,
  ballot_id integer not null references ballots,
  label text not null check (length(label) between 1 and 80),
  sheets integer not null check (sheets between 1 and 500),
  state text not null default 'open' check (state in ('open', 'counted')),
  counted_at timestamptz,
  unique (ballot_id, label)
);
create table ballot_batch_entries (
  batch_id integer not null references ballot_batches,
  -- 1 and 2: the first and the second typing, by different people.
  typing integer not null check (typing in (1, 2)),
  sheet integer not null check (sheet >= 1),
  -- Null: a blank or spoiled sheet.
  content jsonb,
  primary key (batch_id, typing, sheet)
);
create table ballot_batch_typists (
  batch_id integer not null references ballot_batches,
  typing integer not null check (typing in (1, 2)),
  person_id text not null references people,
  primary key (batch_id, typing),
  unique (batch_id, person_id)
);

-- The result, counted and written by the act that publishes it: before that there is none anywhere.
create table ballot_results (
  ballot_id integer primary key references ballots,
  outcome jsonb not null,
  counted_at timestamptz not null,
  override jsonb,
  override_reason text,
  check ((override is null) = (override_reason is null))
);

-- The thread: a proposal, an action or a clause is put to the vote.
alter table links drop constraint links_relation_check;
alter table links add constraint links_relation_check check (relation in ('raised', 'became', 'merged_into', 'taken_up', 'written_into', 'answered_by', 'carried_out_by', 'measured_by', 'refers_to', 'produced', 'cared_for_by', 'renewed_by', 'competed_with', 'put_to_vote'));

-- What is kept of an address on the list of a ballot: a different text for each ballot.
create function ballot_address_hash(ballot integer, address text) returns bytea language sql immutable strict parallel safe
  as $$ select sha256(convert_to(ballot || ':' || lower(address), 'UTF8')) $$;
