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
  created_at timestamptz not null default date_trunc('hour', clock_timestamp()),
  unique (conversation_id, person_id),
  unique (conversation_id, guest_hash),
  unique (conversation_id, sheet),
  unique (conversation_id, imported_id),
  check ((channel = 'room') = (sheet is not null)),
  check ((channel = 'imported') = (imported_id is not null)),
  check (channel = 'online' or (person_id is null and guest_hash is null))
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
  author_id integer references opinion_participants on delete set null,
  proposal_id integer references proposals,
  meeting_id integer references meetings,
  merged_into integer references opinion_statements,
  created_at timestamptz not null default clock_timestamp(),
  unique (conversation_id, number),
  check ((state = 'merged') = (merged_into is not null)),
  check (merged_into <> id)
);
create index opinion_statements_by_state on opinion_statements (conversation_id, state, number);
create index opinion_statements_by_author on opinion_statements (author_id) where author_id is not null;

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

-- The database says the same as the rules, by the same clock: whoever gets round the commands does not get round this.
create function check_opinions() returns trigger language plpgsql as $$
begin
  if exists (select from written v join opinion_participants p on p.id = v.participant_id
      join opinion_statements s on s.id = v.statement_id
      where s.conversation_id <> p.conversation_id or (p.channel <> 'imported' and s.state <> 'approved')) then
    raise exception 'This statement is not asked there' using errcode = '23514';
  end if;
  if exists (select from (select distinct participant_id from written) v
      join opinion_participants p on p.id = v.participant_id join opinion_conversations c on c.id = p.conversation_id
      where c.state = 'closed' or deed_clock() >= c.closes_at
        or (p.channel <> 'imported' and (c.state = 'draft' or deed_clock() < c.opens_at))) then
    raise exception 'The conversation takes no answers at this moment' using errcode = 'PO001';
  end if;
  return null;
end $$;
create trigger opinions_checked after insert on opinion_votes referencing new table as written
  for each statement execute function check_opinions();
create trigger changed_opinions_checked after update on opinion_votes referencing new table as written
  for each statement execute function check_opinions();

-- A question that is open is that question; what is closed stays closed.
create function keep_conversation() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.question, new.process_id, new.statement_length)
      is distinct from (old.question, old.process_id, old.statement_length) then
    raise exception 'Conversation % is open: its question stays', old.id;
  end if;
  if (old.state = 'closed' and new.state <> 'closed') or (old.state = 'open' and new.state = 'draft') then
    raise exception 'Conversation % does not go from % to %', old.id, old.state, new.state;
  end if;
  return new;
end $$;
create trigger conversation_kept before update on opinion_conversations for each row execute function keep_conversation();

-- The thread: a proposal or a meeting is asked about in a conversation.
alter table links drop constraint links_relation_check;
alter table links add constraint links_relation_check check (relation in ('raised', 'became', 'merged_into', 'taken_up', 'written_into', 'answered_by', 'carried_out_by', 'measured_by', 'refers_to', 'produced', 'cared_for_by', 'renewed_by', 'competed_with', 'put_to_vote', 'asked_in'));
