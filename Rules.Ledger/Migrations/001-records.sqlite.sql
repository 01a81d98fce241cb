create trigger ledger_records_stay before delete on ledger_records
begin
    select raise(abort, 'records of the ledger are never deleted');
end;
create trigger ledger_records_keep before update on ledger_records
when new.body is not null or new.seq <> old.seq or new.at <> old.at or new.kind <> old.kind or new.subject <> old.subject
  or new.body_digest <> old.body_digest or new.previous <> old.previous or new.hash <> old.hash
begin
    select raise(abort, 'records of the ledger are never changed');
end;
