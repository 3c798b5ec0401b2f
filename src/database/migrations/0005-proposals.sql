-- Contributions given in person, proposals with their versions, and supports.
create table contributions (
  id integer generated always as identity primary key,
  process_id integer not null references processes,
  receipt_code text not null unique check (receipt_code ~ '^[A-Z]{3}-[0-9]{4,6}$'),
  kind text not null check (kind in ('proposal', 'comment', 'voice', 'support', 'tally')),
  channel text not null check (channel in ('assembly', 'paper', 'phone', 'help_desk', 'email')),
  meeting_id integer,
  place text not null default '',
  body text not null default '',
  author_label text not null,
  given_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text references people on delete set null,
  -- Printed on the receipt only: the code itself stands in public threads, so it cannot prove whose it is.
  claim_word text not null check (claim_word ~ '^[A-Z0-9]{6}$'),
  claimed_by text references people on delete set null,
  claimed_at timestamptz
);
create index contributions_by_process on contributions (process_id, id);
create index contributions_by_claim on contributions (claimed_by) where claimed_by is not null;

create table proposals (
  id integer generated always as identity primary key,
  process_id integer not null references processes,
  number integer not null,
  title text not null check (length(title) between 5 and 120),
  summary text not null check (length(summary) between 10 and 300),
  body text not null check (length(body) <= 8000),
  category text not null check (category in ('skills', 'services', 'data', 'connectivity', 'accessibility', 'safety', 'community', 'devices')),
  line_id integer,
  objective_id integer references strategy_objectives,
  place_id integer references bodies,
  place_label text not null default '',
  author_person_id text references people on delete set null,
  author_group_id integer references groups,
  author_label text not null,
  channel text not null default 'online' check (channel in ('online', 'assembly', 'paper', 'phone', 'help_desk', 'email')),
  contribution_id integer references contributions,
  state text not null default 'published' check (state in ('published', 'withdrawn', 'merged', 'hidden')),
  outcome text not null default 'under_review' check (outcome in ('under_review', 'in_document', 'accepted', 'partly_accepted', 'already_planned', 'towards_pact', 'deferred', 'rejected')),
  state_reason text,
  merged_into integer references proposals,
  cost_cents bigint check (cost_cents >= 0),
  version integer not null default 1,
  -- Counts of rows of supports and comments, kept in the same transaction; a test recounts them.
  online_supports integer not null default 0,
  in_person_supports integer not null default 0,
  comment_count integer not null default 0,
  published_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  search tsvector generated always as (
    setweight(to_tsvector('italian_plain', title), 'A') ||
    setweight(to_tsvector('italian_plain', summary), 'B') ||
    setweight(to_tsvector('italian_plain', body), 'C')) stored,
  unique (process_id, number),
  check ((state = 'published') or state_reason is not null),
  check ((state = 'merged') = (merged_into is not null))
);
-- One index for each order of the list, for one process and for all of them: a page reads 20 entries of it, whatever the number of rows.
create index proposals_recent on proposals (process_id, published_at desc, id desc) where state in ('published', 'merged');
create index proposals_supported on proposals (process_id, (online_supports + in_person_supports) desc, id desc) where state in ('published', 'merged');
create index proposals_discussed on proposals (process_id, comment_count desc, id desc) where state in ('published', 'merged');
create index proposals_all_recent on proposals (published_at desc, id desc) where state in ('published', 'merged');
create index proposals_all_supported on proposals ((online_supports + in_person_supports) desc, id desc) where state in ('published', 'merged');
create index proposals_all_discussed on proposals (comment_count desc, id desc) where state in ('published', 'merged');
create index proposals_merged on proposals (merged_into) where merged_into is not null;
create index proposals_by_contribution on proposals (contribution_id) where contribution_id is not null;
create index proposals_search on proposals using gin (search);
create index proposals_similar on proposals using gin (plain(title || ' ' || summary) gin_trgm_ops);
create index proposals_by_author on proposals (author_person_id) where author_person_id is not null;

create table proposal_versions (
  id integer generated always as identity primary key,
  proposal_id integer not null references proposals,
  version integer not null,
  title text not null,
  summary text not null,
  body text not null,
  reason text not null default '',
  saved_at timestamptz not null default clock_timestamp(),
  unique (proposal_id, version)
);

create table supports (
  id integer generated always as identity primary key,
  proposal_id integer not null references proposals,
  person_id text references people on delete cascade,
  channel text not null default 'online' check (channel in ('online', 'assembly', 'paper', 'phone', 'help_desk', 'email')),
  contribution_id integer references contributions,
  given_at timestamptz not null default clock_timestamp(),
  unique (proposal_id, person_id),
  check ((channel = 'online') = (contribution_id is null)),
  check (person_id is not null or contribution_id is not null)
);
create index supports_by_channel on supports (proposal_id, channel);
create index supports_by_person on supports (person_id) where person_id is not null;
create index supports_by_contribution on supports (contribution_id) where contribution_id is not null;

-- The counts on a proposal are kept by the database, so that no road can forget them.
create function count_support() returns trigger language plpgsql as $$
declare changed supports := coalesce(new, old);
        step integer := case when tg_op = 'INSERT' then 1 else -1 end;
begin
  if changed.channel = 'online' then
    update proposals set online_supports = online_supports + step where id = changed.proposal_id;
  else
    update proposals set in_person_supports = in_person_supports + step where id = changed.proposal_id;
  end if;
  return null;
end $$;
create trigger supports_counted after insert or delete on supports for each row execute function count_support();

-- How many public proposals a process has by each filter, so that a list of 10,000 need not be counted for each page.
create table proposal_tallies (
  process_id integer not null references processes,
  dimension text not null check (dimension in ('all', 'outcome', 'channel', 'place', 'category', 'line')),
  value text not null,
  count integer not null default 0,
  primary key (process_id, dimension, value)
);

create function tally_proposal(counted proposals, step integer) returns void language sql as $$
  insert into proposal_tallies as tally (process_id, dimension, value, count)
  select counted.process_id, dimension, value, step
  from (values ('all', 'all'), ('outcome', counted.outcome), ('channel', counted.channel),
               ('place', counted.place_id::text), ('category', counted.category), ('line', counted.line_id::text)) as v(dimension, value)
  where counted.state in ('published', 'merged') and value is not null
  order by dimension, value
  on conflict (process_id, dimension, value) do update set count = tally.count + step
$$;

create function tally_proposals() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform tally_proposal(old, -1); end if;
  if tg_op <> 'DELETE' then perform tally_proposal(new, 1); end if;
  return null;
end $$;
create trigger proposals_tallied_in after insert or delete on proposals for each row execute function tally_proposals();
create trigger proposals_tallied_over after update of state, outcome, channel, place_id, category, line_id on proposals
  for each row when ((old.state, old.outcome, old.channel, old.place_id, old.category, old.line_id)
    is distinct from (new.state, new.outcome, new.channel, new.place_id, new.category, new.line_id))
  execute function tally_proposals();
