-- How anything is done: the journal, the threads between things, drafts and the counters of attempts.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create text search configuration italian_plain (copy = italian);
alter text search configuration italian_plain
  alter mapping for hword, hword_part, word with unaccent, italian_stem;

-- unaccent() is only STABLE because its dictionary may change; ours never does, and an index needs IMMUTABLE.
create function plain(text) returns text language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent', $1)) $$;

create table journal (
  id bigint generated always as identity primary key,
  what text not null check (what ~ '^[a-z][a-z_]*\.[a-z][a-z_]*$'),
  subject_kind text not null,
  subject_id integer not null,
  actor text,
  at timestamptz not null default clock_timestamp(),
  detail jsonb not null default '{}',
  number bigint unique,
  hash bytea,
  check ((number is null) = (hash is null))
);
create index journal_unsealed on journal (id) where number is null;
create index journal_by_subject on journal (subject_kind, subject_id, id);
create index journal_by_actor on journal (actor, id) where actor is not null;

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.number is null and new.number is not null
     and (new.id, new.what, new.subject_kind, new.subject_id, new.at) = (old.id, old.what, old.subject_kind, old.subject_id, old.at)
     and new.actor is not distinct from old.actor and new.detail = old.detail then
    return new;
  end if;
  raise exception 'the journal is append only';
end $$;
create trigger journal_append_only before update or delete on journal
  for each row execute function journal_is_append_only();

create table journal_readers (
  name text primary key,
  number bigint not null default 0
);

-- The thread (filo rosso): every "this came out of that", written by commands.
create table links (
  id integer generated always as identity primary key,
  from_kind text not null,
  from_id integer not null,
  relation text not null check (relation in ('raised', 'became', 'merged_into', 'taken_up', 'written_into', 'answered_by', 'carried_out_by', 'measured_by', 'refers_to', 'produced', 'cared_for_by', 'renewed_by', 'competed_with')),
  to_kind text not null,
  to_id integer not null,
  at timestamptz not null default clock_timestamp(),
  unique (from_kind, from_id, relation, to_kind, to_id),
  check ((from_kind, from_id) <> (to_kind, to_id))
);
create index links_backwards on links (to_kind, to_id);

-- What somebody has begun to write, before or after signing in. The key is the hash of a cookie's token.
create table drafts (
  id integer generated always as identity primary key,
  token_hash bytea not null unique,
  purpose text not null,
  person_id text,
  content jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp(),
  saved_at timestamptz not null default clock_timestamp()
);
create index drafts_by_person on drafts (person_id) where person_id is not null;

-- A form sent twice with the same key does its work once (double click, retry after a lost answer).
create table done_forms (
  key uuid primary key,
  actor text not null,
  address text not null,
  at timestamptz not null default clock_timestamp()
);
create index done_forms_by_age on done_forms (at);

create table site_settings (
  name text primary key,
  value jsonb not null
);
