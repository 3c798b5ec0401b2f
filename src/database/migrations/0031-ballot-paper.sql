-- Paper ballots: what closing them leaves behind, and what no later hand may change.
create table ballot_paper_reasons (
  ballot_id integer primary key references ballots,
  -- Why the figures do not match: public.
  reason text not null check (length(reason) between 10 and 2000)
);
-- Sheets without a valid choice. What was typed is deleted when a pile is counted: the urn has it, the sheets prove it.
alter table ballot_batches add column blank_sheets integer check (blank_sheets between 0 and sheets);
alter table ballot_batches add check ((state = 'counted') = (blank_sheets is not null));

create function keep_closed_paper() returns trigger language plpgsql as $$
begin
  if exists (select from ballots where id = coalesce(new.ballot_id, old.ballot_id) and paper_closed_at is not null) then
    raise exception 'the paper of this ballot is closed';
  end if;
  if tg_table_name = 'ballot_batches' and tg_op <> 'INSERT' then
    if old.state = 'counted' then raise exception 'this pile is counted'; end if;
  end if;
  return coalesce(new, old);
end $$;
create trigger closed_paper before insert or update or delete on ballot_papers
  for each row execute function keep_closed_paper();
create trigger closed_paper before insert or update or delete on ballot_batches
  for each row execute function keep_closed_paper();

create function keep_counted_pile() returns trigger language plpgsql as $$
begin
  if not exists (select from ballot_batches where id = new.batch_id and state = 'open' and new.sheet <= sheets) then
    raise exception 'this pile is counted, or has fewer sheets';
  end if;
  return new;
end $$;
create trigger counted_pile before insert or update on ballot_batch_entries
  for each row execute function keep_counted_pile();
