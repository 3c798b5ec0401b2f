-- Participatory processes (percorsi), their phases and what is open in each.
create table processes (
  id integer generated always as identity primary key,
  body_id integer not null references bodies,
  decision_body_id integer not null references bodies,
  title text not null check (length(title) between 5 and 160),
  short_title text not null check (length(short_title) between 2 and 60),
  lead text not null default '',
  brief text not null default '',
  subject text not null default '',
  use_of_contributions text not null default '',
  manager_office text not null default '',
  guarantors text not null default '',
  territory text not null default '',
  table_rules text not null default '',
  template text not null check (template in ('lr_15_2018', 'free')),
  is_certified boolean not null default false,
  state text not null default 'draft' check (state in ('draft', 'published', 'concluded')),
  contribution_prefix text not null default 'PAR' check (contribution_prefix ~ '^[A-Z]{3}$'),
  created_at timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  -- Formal start (avvio formale): from here the clock runs and the timetable is fixed.
  formal_start date,
  formal_start_event text not null default '',
  latest_end date,
  extension_days integer not null default 0 check (extension_days >= 0),
  extension_reason text,
  concluded_at timestamptz,
  answer_due date,
  -- What the regional process sheet (osservatoriopartecipazione.it) asks beside the texts above.
  intervention_area text not null default '',
  methods text not null default '',
  is_codecision boolean not null default false,
  grant_cents bigint check (grant_cents >= 0),
  total_cost_cents bigint check (total_cost_cents >= 0),
  check (state = 'draft' or published_at is not null),
  check ((extension_days = 0) = (extension_reason is null)),
  check ((state = 'concluded') <= (concluded_at is not null)),
  check (grant_cents is null or total_cost_cents is null or grant_cents <= total_cost_cents)
);
create index processes_by_body on processes (body_id);

create table phases (
  id integer generated always as identity primary key,
  process_id integer not null references processes,
  kind text not null check (kind in ('sharing', 'opening', 'closing', 'impact')),
  title text not null,
  summary text not null default '',
  position integer not null,
  starts_on date not null,
  ends_on date,
  unique (process_id, position),
  check (ends_on is null or ends_on >= starts_on)
);

create table phase_permissions (
  phase_id integer not null references phases on delete cascade,
  activity text not null check (activity in ('propose', 'comment', 'support', 'record_in_person', 'edit_own', 'register', 'ask_seat', 'decide')),
  setting text not null check (setting in ('on', 'blocked', 'hidden')),
  primary key (phase_id, activity)
);

create table process_documents (
  id integer generated always as identity primary key,
  process_id integer not null references processes,
  kind text not null check (kind in ('project_sheet', 'final_report', 'body_act', 'monitoring', 'other')),
  title text not null,
  summary text not null default '',
  body text not null default '',
  due_on date,
  published_at timestamptz
);
create index process_documents_by_process on process_documents (process_id);
create unique index one_document_a_kind on process_documents (process_id, kind)
  where kind in ('project_sheet', 'final_report', 'body_act');

create table process_objectives (
  process_id integer not null references processes,
  objective_id integer not null references strategy_objectives,
  primary key (process_id, objective_id)
);

-- Video shown on a process, lab or meeting; nothing is loaded from its host before consent.
create table videos (
  id integer generated always as identity primary key,
  subject_kind text not null,
  subject_id integer not null,
  provider text not null check (provider in ('youtube')),
  video_code text not null check (video_code ~ '^[A-Za-z0-9_-]{6,20}$'),
  title text not null,
  duration_seconds integer not null check (duration_seconds > 0),
  captions text not null default '',
  transcript text not null,
  added_at timestamptz not null default clock_timestamp()
);
create index videos_by_subject on videos (subject_kind, subject_id);
