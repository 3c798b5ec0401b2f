-- An entry whose reader throws each time is set aside after some rounds, so that those behind it are read.
alter table journal_readers add column failed_number bigint;
alter table journal_readers add column failed_rounds integer not null default 0;
alter table journal_readers add column parked bigint[] not null default '{}';
