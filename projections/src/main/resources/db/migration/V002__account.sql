-- Who acts. A row stays for ever: the metadata of events names it by its id.
create table account (
    id            uuid        primary key,
    name          text        not null
        check (name = btrim(name) and length(name) between 1 and 100 and name !~ '[:[:cntrl:]]'),
    -- Argon2id in PHC format; null: an account of the program itself, to which nobody can sign in.
    password_hash text,
    roles         text[]      not null
        check (roles <@ array['CASEWORKER', 'SUPERVISOR', 'RESEARCHER', 'OPERATOR']),
    -- The program made up its password at the first start.
    made_up       boolean     not null default false,
    created_at    timestamptz not null,
    ended_at      timestamptz
);

-- One person, one name, however it is spelled; the name of an ended account is not given out again.
create unique index account_name on account (lower(name));
