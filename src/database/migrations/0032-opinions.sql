-- Conversations (conversazioni) of a process: statements, answers and the opinion map that comes of them.
create table opinion_conversations (
  id integer generated always as identity primary key,
  process_id integer not null references processes,
  question text not null check (length(question) between 5 and 160),
  explanation text not null default '' check (length(explanation) <= 4000),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  -- Whether one may answer without an account, and whether participants may add statements.
  takes_guests boolean not null default true,
  takes_statements boolean not null default true,
  moderation text not null default 'before' check (moderation in ('before', 'after')),
  statement_length integer not null default 140 check (statement_length between 60 and 280),
  -- Set when the answers came from a file of another platform: there they are studied, and here they may go on.
  origin text not null default '' check (length(origin) <= 300),
  opens_at timestamptz,
  closes_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  check (opens_at is null or closes_at is null or opens_at < closes_at),
  check (state <> 'closed' or closed_at is not null)
);
create index opinion_conversations_by_process on opinion_conversations (process_id, id desc);

-- One who answers: a person, a guest known by the hash of a cookie, a sheet from the room or a line of an imported file.
create table opinion_participants (
  id integer generated always as identity primary key,
  conversation_id integer not null references opinion_conversations,
  person_id text references people on delete set null,
  guest_hash bytea,
  sheet integer check (sheet >= 1),
  imported_id text check (length(imported_id) <= 64),
  channel text not null check (channel in ('online', 'room', 'imported')),
  created_at timestamptz not null default clock_timestamp(),
  unique (conversation_id, person_id),
  unique (conversation_id, guest_hash),
  unique (conversation_id, sheet),
  unique (conversation_id, imported_id)
);
create index opinion_participants_by_person on opinion_participants (person_id) where person_id is not null;

create table opinion_statements (
  id integer generated always as identity primary key,
  conversation_id integer not null references opinion_conversations,
  -- What pages, sheets and files call it by: 1, 2, 3 ... in its conversation.
  number integer not null check (number >= 0),
  text text not null check (length(text) between 1 and 1000),
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'rejected', 'merged')),
  is_seed boolean not null default false,
  -- About the conversation itself: it is asked, but gives nobody a position.
  is_meta boolean not null default false,
  author_id integer references opinion_participants,
  proposal_id integer references proposals,
  meeting_id integer references meetings,
  merged_into integer references opinion_statements,
  created_at timestamptz not null default clock_timestamp(),
  unique (conversation_id, number),
  check ((state = 'merged') = (merged_into is not null)),
  check (merged_into <> id)
);
create index opinion_statements_by_state on opinion_statements (conversation_id, state, number);

-- One answer a person, changeable until the closing. Political opinions: never joined to a name on any page.
create table opinion_votes (
  participant_id integer not null references opinion_participants on delete cascade,
  statement_id integer not null references opinion_statements,
  vote smallint not null check (vote in (-1, 0, 1)),
  is_important boolean not null default false,
  -- To the hour, so that no log ties an answer to a visit.
  cast_at timestamptz not null default date_trunc('hour', clock_timestamp()),
  primary key (participant_id, statement_id)
);
create index opinion_votes_by_statement on opinion_votes (statement_id);

-- What moderation did, for the public log; reasons are public.
create table opinion_moderations (
  id integer generated always as identity primary key,
  statement_id integer not null references opinion_statements,
  verdict text not null check (verdict in ('approved', 'rejected', 'merged', 'restored')),
  reason text not null default '' check (length(reason) <= 500),
  at timestamptz not null default clock_timestamp(),
  check (verdict <> 'rejected' or length(reason) > 0)
);
create index opinion_moderations_by_statement on opinion_moderations (statement_id);

-- The last map computed of each conversation; `votes_changed` counts writes, `computed_of` those it has seen.
create table opinion_maps (
  conversation_id integer primary key references opinion_conversations,
  votes_changed bigint not null default 0,
  computed_of bigint not null default 0,
  computed_at timestamptz,
  map jsonb
);

-- The numbers a statement carried when it went to the table.
create table opinion_referrals (
  id integer generated always as identity primary key,
  statement_id integer not null references opinion_statements,
  to_kind text not null,
  to_id integer not null,
  numbers jsonb not null,
  at timestamptz not null default clock_timestamp(),
  unique (statement_id, to_kind, to_id)
);
