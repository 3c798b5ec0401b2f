-- What a conversation gives out, says of itself and no longer takes.

-- The answers as everybody may load them, as they were on a day: two files laid side by side name nobody's answer.
create table opinion_files (
  conversation_id integer primary key references opinion_conversations,
  content text not null,
  made_at timestamptz not null default clock_timestamp(),
  -- Before there is a map, only what was imported is given out.
  is_whole boolean not null,
  -- Made after the end: nothing changes any more.
  is_last boolean not null
);

-- The public log goes on saying what was merged into what, whatever becomes of it afterwards.
alter table opinion_moderations add column merged_into integer references opinion_statements;
update opinion_moderations m set merged_into = s.merged_into from opinion_statements s
  where s.id = m.statement_id and m.verdict = 'merged';

-- A statement that comes while the conversation is closed is not written: the same as the rules, by the same clock.
create function check_opinion_statement() returns trigger language plpgsql as $$
begin
  if exists (select from opinion_conversations c where c.id = new.conversation_id
      and (c.state = 'closed' or deed_clock() >= c.closes_at
        or (new.author_id is not null and (c.state = 'draft' or deed_clock() < c.opens_at)))) then
    raise exception 'The conversation takes no statements at this moment' using errcode = 'PO001';
  end if;
  return new;
end $$;
create trigger opinion_statement_checked before insert on opinion_statements
  for each row execute function check_opinion_statement();
