create table idempotency (
    account     uuid        not null,
    key_mac     bytea       not null,
    route       text        not null,
    body_mac    bytea       not null,
    location    text,
    version     bigint,
    language    text,
    body        text,
    recorded_at timestamptz not null,
    primary key (account, key_mac)
);
create index idempotency_age on idempotency (recorded_at);

comment on table idempotency is 'Requests that recorded something under an Idempotency-Key, and their answers, so that a repeat gets the same. The answer is null only inside the transaction that records.';
comment on column idempotency.body_mac is 'HMAC of the body under a secret of this instance: a body may hold a birth date, which a plain hash would give away.';
