-- Region, urban authorities, union, municipalities, open labs, strategies for sustainable urban development.
create table bodies (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  kind text not null check (kind in ('region', 'urban_authority', 'union', 'municipality', 'agency')),
  name text not null,
  parent_id integer references bodies,
  summary text not null default '',
  istat_code text,
  postcode text,
  population integer,
  population_note text,
  latitude double precision,
  longitude double precision,
  website text,
  email text,
  position integer not null default 0
);
create index bodies_by_parent on bodies (parent_id);
alter table people add foreign key (municipality_id) references bodies;
alter table groups add foreign key (body_id) references bodies;

create table hamlets (
  id integer generated always as identity primary key,
  body_id integer not null references bodies,
  name text not null,
  unique (body_id, name)
);

create table labs (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  body_id integer not null unique references bodies,
  name text not null,
  site text not null,
  site_story text not null default '',
  theme text not null,
  operator text,
  address text not null,
  address_to_check boolean not null default false,
  opened text not null default '',
  website text,
  drawing text not null,
  position integer not null
);

create table lab_services (
  id integer generated always as identity primary key,
  lab_id integer not null references labs,
  position integer not null,
  name text not null,
  detail text not null default ''
);

create table strategies (
  id integer generated always as identity primary key,
  body_id integer not null unique references bodies,
  title text not null,
  summary text not null,
  adopted text not null default ''
);

create table strategy_objectives (
  id integer generated always as identity primary key,
  strategy_id integer not null references strategies,
  code text not null,
  title text not null,
  detail text not null default '',
  unique (strategy_id, code)
);

-- Terms and durations of a body's own rules, with where each comes from and whether that was checked.
create table body_terms (
  body_id integer not null references bodies,
  term text not null,
  amount integer not null check (amount >= 0),
  unit text not null check (unit in ('days', 'months', 'years', 'count')),
  source text not null,
  is_verified boolean not null,
  primary key (body_id, term)
);
