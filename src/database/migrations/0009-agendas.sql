-- Local digital agenda: strategic lines, actions, indicators, measurements, published versions.
create table agendas (
  id integer generated always as identity primary key,
  body_id integer not null unique references bodies,
  title text not null,
  summary text not null default '',
  starts_on date not null,
  ends_on date not null,
  check (ends_on > starts_on)
);

create table strategic_lines (
  id integer generated always as identity primary key,
  agenda_id integer not null references agendas,
  position integer not null,
  title text not null,
  summary text not null default '',
  unique (agenda_id, position)
);
alter table proposals add foreign key (line_id) references strategic_lines;

create table agenda_actions (
  id integer generated always as identity primary key,
  line_id integer not null references strategic_lines,
  position integer not null,
  title text not null check (length(title) between 5 and 160),
  summary text not null default '',
  owner_office text not null check (length(owner_office) > 1),
  partners text not null default '',
  budget_cents bigint not null check (budget_cents >= 0),
  funding text not null default '',
  starts_on date not null,
  ends_on date not null,
  state text not null default 'planned' check (state in ('planned', 'in_progress', 'done', 'late', 'stopped')),
  state_note text not null default '',
  progress integer not null default 0 check (progress between 0 and 100),
  updated_at timestamptz not null default clock_timestamp(),
  unique (line_id, position),
  check (ends_on >= starts_on)
);

create table action_municipalities (
  action_id integer not null references agenda_actions,
  body_id integer not null references bodies,
  primary key (action_id, body_id)
);

-- Chapters I to VI of the European Declaration on Digital Rights and Principles (OJ C 23, 23.1.2023).
create table action_chapters (
  action_id integer not null references agenda_actions,
  chapter integer not null check (chapter between 1 and 6),
  primary key (action_id, chapter)
);

create table indicators (
  id integer generated always as identity primary key,
  action_id integer not null references agenda_actions,
  title text not null,
  unit text not null,
  baseline numeric(14, 2) not null,
  baseline_on date not null,
  target numeric(14, 2) not null,
  target_on date not null,
  source text not null check (length(source) > 1),
  check (target_on > baseline_on),
  check (target <> baseline)
);
create index indicators_by_action on indicators (action_id);

create table measurements (
  id integer generated always as identity primary key,
  indicator_id integer not null references indicators,
  value numeric(14, 2) not null,
  measured_on date not null,
  source text not null,
  note text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  unique (indicator_id, measured_on)
);

create table agenda_versions (
  id integer generated always as identity primary key,
  agenda_id integer not null references agendas,
  number integer not null,
  note text not null,
  content jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  unique (agenda_id, number)
);
