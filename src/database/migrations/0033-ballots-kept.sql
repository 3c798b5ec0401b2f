-- What a closed ballot leaves behind, and what no hand may do to it afterwards.

-- Ballots whose votes have been moved for good: until their tables are written anew, the files still hold the earlier rows.
create table ballot_sweeps (
  ballot_id integer primary key references ballots,
  -- The transaction that moved the votes: the files keep old rows as long as another could still read what was before it.
  moved_by bigint not null default pg_current_xact_id()::text::bigint,
  since timestamptz not null default clock_timestamp()
);

-- With the result, where few voted by a channel, the urn forgets by which its votes came: the totals are in the outcome.
alter table ballot_urn alter column channel drop not null;

-- Every vote in one file, made once, at the publication; equal ones together, so that their order says nothing.
create table ballot_files (
  ballot_id integer primary key references ballots,
  content text not null
);
create function keep_ballot_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and exists (select from ballots where id = new.ballot_id and state = 'published') then return new; end if;
  raise exception 'The ballots of a result are published with it, and stay' using errcode = '23514';
end $$;
create trigger ballot_file_kept before insert or update or delete on ballot_files
  for each row execute function keep_ballot_file();

create or replace function check_urn() returns trigger language plpgsql as $$
declare
  b ballots;
begin
  select * into b from ballots where id = new.ballot_id;
  if not b.is_secret then
    raise exception 'Ballot % is named: it has no urn', new.ballot_id using errcode = '23514';
  end if;
  if new.channel is null then raise exception 'A vote comes by a channel' using errcode = '23514'; end if;
  if not new.is_fresh then raise exception 'Only the mover moves votes' using errcode = '23514'; end if;
  perform check_ballot_takes_votes(b, new.channel);
  perform check_ballot_content(b, new.content);
  return new;
end $$;

-- The mover lets contents change places, and nothing else: the same votes are there after as before. Only the channel
-- may go, from the whole urn of a published ballot at once.
create or replace function check_moved() returns trigger language plpgsql as $$
begin
  if exists (
      select from (select ballot_id, channel, content, 1 as one from after_moving
        union all select ballot_id, channel, content, -1 from before_moving) votes
      group by ballot_id, channel, content having sum(one) <> 0)
    and (exists (
        select from (select ballot_id, content, 1 as one from after_moving
          union all select ballot_id, content, -1 from before_moving) votes
        group by ballot_id, content having sum(one) <> 0)
      or exists (
        select from (select distinct ballot_id from after_moving) moved join ballots b on b.id = moved.ballot_id
        where b.state <> 'published'
          or exists (select from ballot_urn u where u.ballot_id = b.id and u.channel is not null)))
    or exists (select from after_moving where is_fresh) then
    raise exception 'Votes in the urn do not change';
  end if;
  return null;
end $$;

-- Someone whose profile is closed has left the roll: nobody votes in their place.
create or replace function check_turnout() returns trigger language plpgsql as $$
declare
  b ballots;
begin
  select * into b from ballots where id = new.ballot_id;
  perform check_ballot_takes_votes(b, new.channel);
  if not exists (select from ballot_electors where id = new.elector_id and ballot_id = new.ballot_id
      and (person_id is not null or member_id is not null)) then
    raise exception 'This elector is not on the roll of ballot %', new.ballot_id using errcode = '23514';
  end if;
  return new;
end $$;

-- Nobody's reason makes more votes than people: sheets are at most as many as people who were handed one.
create function check_sheets() returns trigger language plpgsql as $$
declare
  handed integer;
begin
  if new.state <> 'counted' then return new; end if;
  select count(*) into handed from ballot_turnout where ballot_id = new.ballot_id and channel = 'paper';
  if new.sheets + (select coalesce(sum(sheets), 0) from ballot_batches
      where ballot_id = new.ballot_id and state = 'counted' and id <> new.id) > handed then
    raise exception 'Ballot % has more sheets than people who were handed one', new.ballot_id using errcode = '23514';
  end if;
  return new;
end $$;
create trigger sheets_checked before insert or update on ballot_batches for each row execute function check_sheets();
create function check_urn_against_turnout() returns trigger language plpgsql as $$
begin
  if exists (
      select from (select channel, 1 as one from ballot_urn where ballot_id = new.id
        union all select channel, -1 from ballot_turnout where ballot_id = new.id and new.is_secret) votes
      group by channel having sum(one) > 0) then
    raise exception 'The urn of ballot % holds more votes than people voted', new.id using errcode = '23514';
  end if;
  return new;
end $$;
create trigger urn_checked_against_turnout before update on ballots for each row
  when (new.paper_closed_at is not null and old.paper_closed_at is null or new.state = 'published' and old.state <> 'published')
  execute function check_urn_against_turnout();

-- The list is deleted when the roll is frozen, or with the ballot's end where it never is.
create or replace function keep_announced_parts() returns trigger language plpgsql as $$
declare
  stands record;
  mine integer := case when tg_op = 'DELETE' then old.ballot_id else new.ballot_id end;
begin
  select state, roll_frozen_at into stands from ballots where id = mine;
  if tg_op = 'UPDATE' and new.ballot_id <> old.ballot_id then
    raise exception 'What belongs to ballot % stays there', old.ballot_id;
  end if;
  if stands.state <> 'draft' and not (tg_op = 'DELETE' and tg_table_name = 'ballot_list'
      and (stands.roll_frozen_at is not null or stands.state = 'cancelled')) then
    raise exception 'Ballot % is announced: it does not change', mine;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- A result stays as it was counted; another choice is written beside it once, with its reason, and stays as well.
create or replace function check_result() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'A published result stays'; end if;
  if not exists (select from ballots where id = new.ballot_id and state = 'published') then
    raise exception 'Ballot % is not published: it has no result', new.ballot_id using errcode = '23514';
  end if;
  if tg_op = 'UPDATE' and ((new.ballot_id, new.outcome, new.counted_at) is distinct from (old.ballot_id, old.outcome, old.counted_at)
      or old.override is not null) then
    raise exception 'A published result stays';
  end if;
  return new;
end $$;
