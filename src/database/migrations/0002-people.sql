-- Accounts (better-auth writes the first five tables), groups with their stakeholder category, mandates, roles.
create table people (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  two_factor_enabled boolean not null default false,
  -- Stands for the person in the journal: it says nothing, and erasing the person leaves it without a name.
  pseudonym text not null unique default 'p' || replace(gen_random_uuid()::text, '-', ''),
  language text not null default 'it' check (language in ('it', 'en')),
  municipality_id integer,
  connection text check (connection in ('resident', 'city_user')),
  is_demo boolean not null default false,
  -- Which sentence the demo's list shows under the name.
  demo_persona text,
  closed_at timestamptz
);

create table sessions (
  id text primary key,
  person_id text not null references people on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index sessions_by_person on sessions (person_id);

create table accounts (
  id text primary key,
  person_id text not null references people on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index accounts_by_person on accounts (person_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index verifications_by_identifier on verifications (identifier);

create table second_factors (
  id text primary key,
  person_id text not null references people on delete cascade,
  secret text not null,
  backup_codes text not null
);
create index second_factors_by_person on second_factors (person_id);

-- A one-time link (first administrator): only its hash is kept.
create table invitations (
  id integer generated always as identity primary key,
  token_hash bytea not null unique,
  role text not null check (role in ('administrator', 'process_manager', 'facilitator', 'table_member', 'guarantor', 'decision_officer')),
  scope_kind text not null check (scope_kind in ('platform', 'body', 'process')),
  scope_id integer,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by text references people
);

-- Category: the stakeholder categories of the founding documents.
create table groups (
  id integer generated always as identity primary key,
  name text not null check (length(name) between 2 and 160),
  category text not null check (category in ('territorial_body', 'association', 'school', 'university', 'enterprise', 'service_users')),
  is_informal boolean not null default false,
  description text not null default '',
  body_id integer,
  website text,
  created_by text references people on delete set null,
  created_at timestamptz not null default clock_timestamp()
);
create unique index groups_by_name on groups (plain(name));

-- Mandate (delega): this person may act for this group.
create table mandates (
  id integer generated always as identity primary key,
  group_id integer not null references groups,
  person_id text not null references people on delete cascade,
  state text not null default 'requested' check (state in ('requested', 'active', 'ended')),
  statement text not null default '',
  requested_at timestamptz not null default clock_timestamp(),
  decided_at timestamptz,
  ends_on date
);
create unique index one_living_mandate on mandates (group_id, person_id) where state <> 'ended';
create index mandates_by_person on mandates (person_id);

create table role_grants (
  id integer generated always as identity primary key,
  person_id text not null references people on delete cascade,
  role text not null check (role in ('administrator', 'process_manager', 'facilitator', 'table_member', 'guarantor', 'decision_officer')),
  scope_kind text not null check (scope_kind in ('platform', 'body', 'process')),
  scope_id integer,
  granted_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  check ((scope_kind = 'platform') = (scope_id is null))
);
create unique index one_living_grant on role_grants (person_id, role, scope_kind, coalesce(scope_id, 0)) where ended_at is null;
