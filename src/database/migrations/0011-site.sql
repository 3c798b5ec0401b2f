-- Reports of accessibility problems with a case number, and whether pages are clear.
create table accessibility_reports (
  id integer generated always as identity primary key,
  case_code text not null unique,
  page text not null default '',
  problem text not null check (length(problem) between 10 and 4000),
  technology text not null default '',
  email text,
  reported_at timestamptz not null default clock_timestamp(),
  answer_due date not null,
  answer text,
  answered_at timestamptz
);

create table page_ratings (
  id integer generated always as identity primary key,
  page text not null,
  is_clear boolean not null,
  missing text not null default '' check (length(missing) <= 200),
  rated_at timestamptz not null default clock_timestamp()
);
create index page_ratings_by_page on page_ratings (page);
