-- Who follows what, and what they have been told.
create table follows (
  person_id text not null references people on delete cascade,
  subject_kind text not null,
  subject_id integer not null,
  since timestamptz not null default clock_timestamp(),
  primary key (person_id, subject_kind, subject_id)
);
create index follows_by_subject on follows (subject_kind, subject_id);

create table notice_settings (
  person_id text primary key references people on delete cascade,
  frequency text not null default 'daily' check (frequency in ('at_once', 'daily', 'weekly', 'never')),
  unsubscribe_token text not null unique default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
);

create table notices (
  id integer generated always as identity primary key,
  person_id text not null references people on delete cascade,
  journal_number bigint not null,
  what text not null,
  subject_kind text not null,
  subject_id integer not null,
  because_kind text not null,
  because_id integer not null,
  at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  unique (person_id, journal_number, because_kind, because_id)
);
create index notices_unread on notices (person_id, id desc);
create index notices_to_mail on notices (person_id) where mailed_at is null;
