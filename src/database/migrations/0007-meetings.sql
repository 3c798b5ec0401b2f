-- Meetings in person, online, hybrid; a sitting of a negotiation table is a meeting with a table.
create table meetings (
  id integer generated always as identity primary key,
  body_id integer not null references bodies,
  process_id integer references processes,
  lab_id integer references labs,
  table_id integer,
  kind text not null check (kind in ('assembly', 'workshop', 'sitting', 'help_desk', 'school', 'public_event')),
  title text not null check (length(title) between 5 and 160),
  summary text not null default '',
  order_of_day text not null default '',
  mode text not null check (mode in ('in_person', 'online', 'hybrid')),
  place text not null default '',
  address text not null default '',
  online_link text,
  access_notes text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity integer check (capacity > 0),
  state text not null default 'scheduled' check (state in ('scheduled', 'cancelled')),
  state_reason text,
  sequence integer not null default 0,
  minutes text,
  minutes_published_at timestamptz,
  attendance integer check (attendance >= 0),
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  check (ends_at > starts_at),
  check ((state = 'cancelled') = (state_reason is not null)),
  check ((minutes is null) = (minutes_published_at is null))
);
create index meetings_by_start on meetings (starts_at, id);
create index meetings_by_process on meetings (process_id, starts_at);
create index meetings_by_table on meetings (table_id, starts_at) where table_id is not null;
create index meetings_by_body on meetings (body_id, starts_at);
create index meetings_by_lab on meetings (lab_id, starts_at) where lab_id is not null;
alter table contributions add foreign key (meeting_id) references meetings;
create index contributions_by_meeting on contributions (meeting_id) where meeting_id is not null;

create table registrations (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  person_id text not null references people on delete cascade,
  state text not null default 'confirmed' check (state in ('confirmed', 'waiting', 'cancelled')),
  access_needs text not null default '',
  registered_at timestamptz not null default clock_timestamp(),
  unique (meeting_id, person_id)
);
create index registrations_by_person on registrations (person_id);
create index registrations_waiting on registrations (meeting_id, registered_at, id) where state = 'waiting';
