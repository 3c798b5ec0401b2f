-- The next receipt code is looked for in a range of bytes, whatever the order of the database.
create index contributions_by_code on contributions (receipt_code collate "C");
