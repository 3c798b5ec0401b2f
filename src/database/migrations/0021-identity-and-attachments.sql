-- Whoever proposes or signs a pact may have to be known in person: a body's officer looks at them and at a document.
-- What somebody shows at the counter (sportello): a code that says nothing about them.
create table counter_requests (
  id integer generated always as identity primary key,
  person_id text not null references people on delete cascade,
  body_id integer not null references bodies,
  code text not null unique check (code ~ '^[A-Z2-9]{8}$'),
  expires_on date not null,
  unique (person_id, body_id)
);

-- "Identità verificata allo sportello": who, when, how, until when; the document itself is not kept.
create table counter_checks (
  id integer generated always as identity primary key,
  person_id text not null references people on delete cascade,
  body_id integer not null references bodies,
  how text not null check (how in ('identity_card', 'passport', 'driving_licence', 'residence_permit')),
  checked_by text references people on delete set null,
  checked_at timestamptz not null,
  valid_until date not null,
  check (checked_by <> person_id)
);
create index counter_checks_by_person on counter_checks (person_id, body_id, valid_until desc);

-- Plans, regulations and other papers a pact encloses; their hashes stand in the frozen text.
create table pact_attachments (
  id integer generated always as identity primary key,
  pact_id integer not null references pacts,
  kind text not null check (kind in ('plan', 'regulation', 'safety', 'other')),
  title text not null check (length(title) between 3 and 160),
  file_name text not null check (length(file_name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  -- The random name it is kept under.
  stored_as text not null unique,
  added_at timestamptz not null,
  -- Taken away after a text that encloses it was frozen: it stays to be read with that text.
  removed_at timestamptz
);
create index pact_attachments_by_pact on pact_attachments (pact_id, id);

create function enclosed_attachment_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'removed_at') = (to_jsonb(old) - 'removed_at') then return new; end if;
    raise exception 'an attachment of a pact never changes';
  end if;
  if exists (select from pact_texts t, jsonb_array_elements(coalesce(t.frozen_text -> 'attachments', '[]')) one
      where t.pact_id = old.pact_id and (one ->> 'id')::int = old.id) then
    raise exception 'an attachment of a frozen text stays';
  end if;
  return old;
end $$;
create trigger enclosed_attachments_stay before update or delete on pact_attachments
  for each row execute function enclosed_attachment_stays();

-- Signed files are asked for by signature.
create unique index signed_files on pact_signatures (stored_as) where stored_as is not null;
