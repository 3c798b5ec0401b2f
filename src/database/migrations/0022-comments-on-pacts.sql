-- People comment on the published text of a pact, clause by clause; its parties answer.
-- The part of its subject a conversation is about: the letter of a clause. Answers are about what they answer.
alter table comments add column part text check (part ~ '^[a-l]$');
alter table comments add constraint answers_have_no_part check (part is null or root_id is null);
-- Said for the pact, by somebody who acts for one of its parties.
alter table comments add column is_from_party boolean not null default false;
create index comments_by_part on comments (subject_kind, subject_id, part) where part is not null;

-- Those of the committee (conciliazione) who have an account here: they read what it is about and are reminded of its term.
create table conciliation_members (
  conciliation_id integer not null references conciliations,
  person_id text not null references people on delete cascade,
  primary key (conciliation_id, person_id)
);
create index conciliation_members_by_person on conciliation_members (person_id);
