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

-- The clock that triggers judge by: the database's, unless the command of a story or a test has told another.
create function deed_clock() returns timestamptz language sql volatile
  as $$ select coalesce(nullif(current_setting('partecipanza.at', true), '')::timestamptz, clock_timestamp()) $$;

-- Votes are read by no foreign key to ballots: that would lock its row at every vote. The triggers look it up.
alter table ballot_turnout drop constraint ballot_turnout_ballot_id_fkey;
alter table ballot_urn drop constraint ballot_urn_ballot_id_fkey;
alter table ballot_named_votes drop constraint ballot_named_votes_ballot_id_fkey;
create function keep_ballot() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' then raise exception 'Ballot % is announced: it stays', old.id; end if;
  return old;
end $$;
create trigger ballot_stays before delete on ballots for each row execute function keep_ballot();

-- Announced is announced: only where the ballot stands may still change, and only forwards.
create function keep_announced_ballot() returns trigger language plpgsql as $$
declare
  may text[] := array['state', 'paper_closed_at', 'roll_frozen_at', 'published_at', 'published_by', 'cancelled_reason'];
begin
  if old.state = 'draft' then
    if new.state not in ('draft', 'announced', 'cancelled') then
      raise exception 'Ballot % is not announced', old.id;
    end if;
    if new.state = 'announced' and (new.announced_at is null or new.opens_at is null or new.closes_at is null) then
      raise exception 'Ballot % is announced without its times', old.id;
    end if;
    return new;
  end if;
  if to_jsonb(new) - may is distinct from to_jsonb(old) - may then
    raise exception 'Ballot % is announced: it does not change', old.id;
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('announced', 'open'), ('open', 'closed'),
      ('closed', 'published'), ('announced', 'cancelled'), ('open', 'cancelled'), ('closed', 'cancelled')) then
    raise exception 'Ballot % does not go from % to %', old.id, old.state, new.state;
  end if;
  if new.state <> old.state and ((new.state = 'open' and deed_clock() < new.opens_at)
      or (new.state in ('closed', 'published') and deed_clock() < new.closes_at)) then
    raise exception 'It is too early for ballot % to be %', old.id, new.state using errcode = 'PB001';
  end if;
  if (old.roll_frozen_at is not null and new.roll_frozen_at is distinct from old.roll_frozen_at)
      or (old.paper_closed_at is not null and new.paper_closed_at is distinct from old.paper_closed_at)
      or (old.published_at is not null and (new.published_at, new.published_by) is distinct from (old.published_at, old.published_by)) then
    raise exception 'What is done with ballot % stays done', old.id;
  end if;
  if new.paper_closed_at is not null and old.paper_closed_at is null and deed_clock() < new.closes_at then
    raise exception 'Paper of ballot % is closed after its end', old.id using errcode = 'PB001';
  end if;
  return new;
end $$;
create trigger announced_ballot_kept before update on ballots for each row execute function keep_announced_ballot();
create function draft_first() returns trigger language plpgsql as $$
begin
  if new.state <> 'draft' then raise exception 'A ballot begins as a draft'; end if;
  return new;
end $$;
create trigger ballot_begins before insert on ballots for each row execute function draft_first();

-- Options and the list of addresses are part of what was announced. The list is deleted when the roll is frozen.
create function keep_announced_parts() returns trigger language plpgsql as $$
declare
  stands record;
  mine integer := case when tg_op = 'DELETE' then old.ballot_id else new.ballot_id end;
begin
  select state, roll_frozen_at into stands from ballots where id = mine;
  if tg_op = 'UPDATE' and new.ballot_id <> old.ballot_id then
    raise exception 'What belongs to ballot % stays there', old.ballot_id;
  end if;
  if stands.state <> 'draft' and not (tg_op = 'DELETE' and tg_table_name = 'ballot_list' and stands.roll_frozen_at is not null) then
    raise exception 'Ballot % is announced: it does not change', mine;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger announced_options_kept before insert or update or delete on ballot_options
  for each row execute function keep_announced_parts();
create trigger announced_list_kept before insert or update or delete on ballot_list
  for each row execute function keep_announced_parts();

-- The roll is written once; later only a closed account takes its name off.
create function keep_frozen_roll() returns trigger language plpgsql as $$
begin
  if exists (select from ballots b where b.id in (select distinct ballot_id from written) and b.roll_frozen_at is not null) then
    raise exception 'The roll is frozen';
  end if;
  return null;
end $$;
create trigger frozen_roll_kept after insert on ballot_electors referencing new table as written
  for each statement execute function keep_frozen_roll();
create function keep_elector() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.ballot_id) = (old.id, old.ballot_id) and new.person_id is null
      and new.member_id is not distinct from old.member_id then
    return new;
  end if;
  raise exception 'The roll is frozen';
end $$;
create trigger elector_kept before update or delete on ballot_electors for each row execute function keep_elector();

-- Whether a vote by this channel may come in at this moment. PB001 is what the command reads as "not open".
create function check_ballot_takes_votes(stands ballots, by_channel text) returns void language plpgsql as $$
declare
  at timestamptz := deed_clock();
begin
  if stands.id is null or stands.state not in ('announced', 'open', 'closed') or stands.roll_frozen_at is null
      or at < stands.opens_at
      or (by_channel = 'online' and (at >= stands.closes_at or stands.state = 'closed'))
      or (by_channel = 'paper' and stands.paper_closed_at is not null) then
    raise exception 'The ballot takes no vote % at this moment', by_channel using errcode = 'PB001';
  end if;
end $$;

-- What is wrong with a content, in one word; null where it is right. The same as rules/readContent.ts says by field.
create function ballot_content_fault(b ballots, content jsonb) returns text language plpgsql stable as $$
declare
  kind text := case when b.method = 'rank' then 'ranking' when b.points_each is null then 'options' else 'points' end;
  wanted jsonb := content -> kind;
  chosen integer[];
  chosen_count integer;
  known_count integer;
  cost numeric;
begin
  if jsonb_typeof(content) <> 'object' or wanted is null or content - kind <> '{}' then return 'shape'; end if;
  if kind = 'points' then
    if jsonb_typeof(wanted) <> 'object' then return 'shape'; end if;
    if exists (select from jsonb_each(wanted) p where p.key !~ '^[1-9][0-9]{0,8}$' or jsonb_typeof(p.value) <> 'number'
        or p.value::text !~ '^[1-9][0-9]{0,8}$') then return 'points'; end if;
    select coalesce(array_agg(key::integer), '{}') into chosen from jsonb_object_keys(wanted) key;
    if (select coalesce(sum(value::text::bigint), 0) from jsonb_each(wanted)) > b.points_each then return 'sum'; end if;
    if exists (select from jsonb_each(wanted) p where p.value::text::integer > b.most_points) then return 'most_points'; end if;
  else
    if jsonb_typeof(wanted) <> 'array' then return 'shape'; end if;
    if kind = 'ranking' then
      if exists (select from jsonb_array_elements(wanted) g where jsonb_typeof(g) <> 'array') then return 'shape'; end if;
      if exists (select from jsonb_array_elements(wanted) g where jsonb_array_length(g) = 0) then return 'gap'; end if;
      if b.rule in ('irv', 'stv-scottish', 'stv-meek')
          and exists (select from jsonb_array_elements(wanted) g where jsonb_array_length(g) > 1) then return 'equal'; end if;
      wanted := (select coalesce(jsonb_agg(o), '[]') from jsonb_array_elements(wanted) g, jsonb_array_elements(g) o);
    end if;
    if exists (select from jsonb_array_elements(wanted) o where jsonb_typeof(o) <> 'number' or o::text !~ '^[1-9][0-9]{0,8}$') then
      return 'shape';
    end if;
    select coalesce(array_agg(o::integer), '{}') into chosen from jsonb_array_elements_text(wanted) o;
  end if;
  chosen_count := cardinality(chosen);
  if (select count(distinct o) from unnest(chosen) o) < chosen_count then return 'duplicate'; end if;
  select count(*), coalesce(sum(cost_cents), 0) into known_count, cost
    from ballot_options where id = any (chosen) and ballot_id = b.id;
  if known_count < chosen_count then return 'foreign'; end if;
  if chosen_count < b.least_choices then return 'few'; end if;
  if chosen_count > b.most_choices then return 'many'; end if;
  if kind = 'options' and cost > b.budget_cents then return 'budget'; end if;
  return null;
end $$;

create function check_ballot_content(b ballots, content jsonb) returns void language plpgsql as $$
declare
  fault text := ballot_content_fault(b, content);
begin
  if fault is not null then raise exception 'This is no vote of ballot %: %', b.id, fault using errcode = '23514'; end if;
end $$;

create function check_turnout() returns trigger language plpgsql as $$
declare
  b ballots;
begin
  select * into b from ballots where id = new.ballot_id;
  perform check_ballot_takes_votes(b, new.channel);
  if not exists (select from ballot_electors where id = new.elector_id and ballot_id = new.ballot_id) then
    raise exception 'This elector is not on the roll of ballot %', new.ballot_id using errcode = '23514';
  end if;
  return new;
end $$;
create trigger turnout_checked before insert on ballot_turnout for each row execute function check_turnout();
create function keep_votes() returns trigger language plpgsql as $$
begin
  raise exception 'Who has voted has voted';
end $$;
create trigger turnout_kept before update or delete on ballot_turnout for each row execute function keep_votes();

create function check_urn() returns trigger language plpgsql as $$
declare
  b ballots;
begin
  select * into b from ballots where id = new.ballot_id;
  if not b.is_secret and new.channel = 'online' then
    raise exception 'Ballot % is named: it has no urn', new.ballot_id using errcode = '23514';
  end if;
  if not new.is_fresh then raise exception 'Only the mover moves votes' using errcode = '23514'; end if;
  perform check_ballot_takes_votes(b, new.channel);
  perform check_ballot_content(b, new.content);
  return new;
end $$;
create trigger urn_checked before insert on ballot_urn for each row execute function check_urn();

-- The mover lets contents change places, and nothing else: the same votes are there after as before.
create function check_moved() returns trigger language plpgsql as $$
begin
  if exists (
      select from (select ballot_id, channel, content, 1 as one from after_moving
        union all select ballot_id, channel, content, -1 from before_moving) votes
      group by ballot_id, channel, content having sum(one) <> 0)
    or exists (select from after_moving where is_fresh) then
    raise exception 'Votes in the urn do not change';
  end if;
  return null;
end $$;
create trigger moved_checked after update on ballot_urn referencing old table as before_moving new table as after_moving
  for each statement execute function check_moved();
create trigger urn_kept before delete on ballot_urn for each row execute function keep_votes();

create function check_named_vote() returns trigger language plpgsql as $$
declare
  b ballots;
begin
  select * into b from ballots where id = new.ballot_id;
  if b.is_secret then
    raise exception 'Ballot % is secret: its votes have no names', new.ballot_id using errcode = '23514';
  end if;
  if tg_op = 'UPDATE' and (not b.may_change or (new.elector_id, new.ballot_id) <> (old.elector_id, old.ballot_id)) then
    raise exception 'A vote of ballot % does not change', new.ballot_id using errcode = '23514';
  end if;
  perform check_ballot_takes_votes(b, 'online');
  perform check_ballot_content(b, new.content);
  if not exists (select from ballot_electors where id = new.elector_id and ballot_id = new.ballot_id) then
    raise exception 'This elector is not on the roll of ballot %', new.ballot_id using errcode = '23514';
  end if;
  return new;
end $$;
create trigger named_vote_checked before insert or update on ballot_named_votes
  for each row execute function check_named_vote();
create trigger named_vote_kept before delete on ballot_named_votes for each row execute function keep_votes();

-- A result is there from the publication on, and what was counted stays; only another choice may be written beside it.
create function check_result() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'A published result stays'; end if;
  if not exists (select from ballots where id = new.ballot_id and state = 'published') then
    raise exception 'Ballot % is not published: it has no result', new.ballot_id using errcode = '23514';
  end if;
  if tg_op = 'UPDATE' and (new.ballot_id, new.outcome, new.counted_at) is distinct from (old.ballot_id, old.outcome, old.counted_at) then
    raise exception 'A published result stays';
  end if;
  return new;
end $$;
create trigger result_checked before insert or update or delete on ballot_results
  for each row execute function check_result();
