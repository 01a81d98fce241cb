-- What follows can be worked out from the records again; verification does so and compares.

-- What may leave under a clearance, and what of it has left or is in lots.
create table ledger_reservations (
    id text not null primary key,
    transfer text not null,
    state text not null,
    next_expiry text not null,
    content text not null
);
create index ledger_reservations_transfer on ledger_reservations (transfer);
create index ledger_reservations_expiry on ledger_reservations (state, next_expiry);

create table ledger_lots (
    lot text not null primary key,
    reservation text not null
);

-- What was taken of caps and licences, by day, in ten-thousandths of the unit.
create table ledger_balances (
    account text not null,
    unit text not null,
    day text not null,
    used bigint not null,
    primary key (account, unit, day)
);
