-- Comments on any subject, in threads.
create table comments (
  id integer generated always as identity primary key,
  subject_kind text not null,
  subject_id integer not null,
  parent_id integer references comments,
  -- The comment that began the conversation: a page reads its answers at any depth without walking.
  root_id integer references comments,
  body text not null check (length(body) between 2 and 3000),
  author_person_id text references people on delete set null,
  author_group_id integer references groups,
  author_label text not null,
  channel text not null default 'online' check (channel in ('online', 'assembly', 'paper', 'phone', 'help_desk', 'email')),
  contribution_id integer references contributions,
  said_at timestamptz not null default clock_timestamp(),
  edited_at timestamptz,
  state text not null default 'visible' check (state in ('visible', 'withdrawn', 'hidden')),
  state_reason text,
  check (state <> 'hidden' or state_reason is not null),
  check ((parent_id is null) = (root_id is null))
);
create index comments_by_subject on comments (subject_kind, subject_id, id) where parent_id is null;
create index comments_counted on comments (subject_kind, subject_id, state);
create index comments_by_root on comments (root_id, id) where root_id is not null;
create index comments_by_parent on comments (parent_id) where parent_id is not null;
create index comments_by_contribution on comments (contribution_id) where contribution_id is not null;
create index comments_by_author on comments (author_person_id) where author_person_id is not null;

create function count_comment() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.subject_kind = 'proposal' and old.state = 'visible' then
    update proposals set comment_count = comment_count - 1 where id = old.subject_id;
  end if;
  if tg_op <> 'DELETE' and new.subject_kind = 'proposal' and new.state = 'visible' then
    update proposals set comment_count = comment_count + 1 where id = new.subject_id;
  end if;
  return null;
end $$;
create trigger comments_counted after insert or delete or update of state on comments
  for each row execute function count_comment();
