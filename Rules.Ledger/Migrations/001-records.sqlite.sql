create trigger ledger_records_stay before delete on ledger_records
begin
    select raise(abort, 'records of the ledger are never deleted');
end;
create trigger ledger_records_keep before update on ledger_records
when new.body is not null or new.rowid <> old.rowid or new.seq <> old.seq or new.at <> old.at or new.kind <> old.kind or new.subject <> old.subject
  or new.body_digest <> old.body_digest or new.previous <> old.previous or new.hash <> old.hash
begin
    select raise(abort, 'records of the ledger are never changed');
end;
-- "insert or replace" deletes what is in its way without asking the trigger of deletions. A row number that is not given is -1 here.
create trigger ledger_records_once before insert on ledger_records
when exists (select 1 from ledger_records where seq = new.seq or hash = new.hash or rowid = new.rowid)
begin
    select raise(abort, 'records of the ledger are never replaced');
end;
