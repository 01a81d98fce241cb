create function ledger_records_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.body is null and (new.seq, new.at, new.kind, new.subject, new.body_digest, new.previous, new.hash)
        is not distinct from (old.seq, old.at, old.kind, old.subject, old.body_digest, old.previous, old.hash) then
        return new;
    end if;
    raise exception 'records of the ledger are never changed or deleted';
end $$;
create trigger ledger_records_keep before update or delete on ledger_records for each row execute function ledger_records_guard();
create trigger ledger_records_stay before truncate on ledger_records for each statement execute function ledger_records_guard();
