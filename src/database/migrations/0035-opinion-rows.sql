-- Maps of large conversations: all answers are read as one text a participant, instead of row by row.

-- An answer as a number: the statement's id times 8, 4 where it is important to them, and 0, 1 or 2 for the vote.
create function opinion_number(statement integer, vote smallint, is_important boolean) returns bigint
  language sql immutable as $$ select statement::bigint * 8 + case when is_important then 4 else 0 end + vote + 1 $$;

-- The numbers of all their answers, in any order, with blanks between; it goes with the participant, as the answers do.
alter table opinion_participants add column answers text;
-- Every answer writes its participant anew: with room on the page no index is written too.
alter table opinion_participants set (fillfactor = 60);
update opinion_participants p set answers = v.answers from (
    select participant_id, string_agg(opinion_number(statement_id, vote, is_important)::text, ' ') as answers
    from opinion_votes group by participant_id) v
  where v.participant_id = p.id;

-- New answers stand behind those that are there. One participant after the other, by the same plan for one and for all.
create function append_answers() returns trigger language plpgsql as $$
declare one record;
begin
  for one in select w.participant_id, string_agg(opinion_number(w.statement_id, w.vote, w.is_important)::text, ' ') as answers
      from written w group by w.participant_id order by w.participant_id loop
    update opinion_participants p set answers = concat_ws(' ', p.answers, one.answers) where p.id = one.participant_id;
  end loop;
  return null;
end $$;
create trigger answers_appended after insert on opinion_votes referencing new table as written
  for each statement execute function append_answers();

-- Where answers change or go, all are gathered anew; who answers at the same moment is waited for, and is then seen.
create function gather_answers() returns trigger language plpgsql as $$
declare one integer;
begin
  for one in select distinct c.participant_id from changed c order by c.participant_id loop
    perform from opinion_participants p where p.id = one for no key update;
    update opinion_participants p set answers = (
        select string_agg(opinion_number(v.statement_id, v.vote, v.is_important)::text, ' ')
        from opinion_votes v where v.participant_id = one)
      where p.id = one;
  end loop;
  return null;
end $$;
create trigger changed_answers_gathered after update on opinion_votes referencing new table as changed
  for each statement execute function gather_answers();
create trigger deleted_answers_gathered after delete on opinion_votes referencing old table as changed
  for each statement execute function gather_answers();

-- Nobody draws this map before: who draws it keeps the others from doing the same, and for a moment afterwards too.
alter table opinion_maps add column held_until timestamptz not null default to_timestamp(0);
