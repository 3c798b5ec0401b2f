-- A pact that renews another, or starts from it, encloses the same papers: one file, named by a row of each.
alter table pact_attachments drop constraint pact_attachments_stored_as_key;
create index pact_attachments_by_file on pact_attachments (stored_as);
