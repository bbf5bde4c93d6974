-- Where somebody works: what 'my children' are. Which locations there are is a read model, so nothing refers to it here.
create table account_location (
    account_id  uuid not null references account (id) on delete cascade,
    location_id uuid not null,
    primary key (account_id, location_id)
);

-- Who is signed in by a browser, on every node. Of the secret in its cookie only the SHA-256 is kept.
create table session (
    secret_hash bytea       primary key,
    account_id  uuid        not null references account (id) on delete cascade,
    begun_at    timestamptz not null,
    -- To the minute.
    used_at     timestamptz not null
);
create index session_account on session (account_id);
