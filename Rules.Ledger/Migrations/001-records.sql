-- Every memory of the ledger is a record, and every record continues the chain of those before it.
create table ledger_records (
    seq bigint not null primary key,
    at text not null,
    kind text not null,
    subject text not null,
    body text,
    body_digest text not null,
    previous text not null,
    hash text not null unique
);
create index ledger_records_subject on ledger_records (subject, kind, seq);

-- One row: which ledger this is, and where its chain ends. Whoever writes locks it first.
create table ledger_state (
    id integer not null primary key check (id = 1),
    ledger text not null,
    seq bigint not null,
    hash text not null
);

create table ledger_heads (
    seq bigint not null primary key,
    hash text not null,
    at text not null,
    key_id text not null,
    signature text not null
);

-- The texts of policies and tables, each once, by the digest of what was read.
create table ledger_texts (
    digest text not null primary key,
    content text not null
);
