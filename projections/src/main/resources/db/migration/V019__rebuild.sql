-- Rebuilds of the read models, so that every copy of the program can tell how one goes and what it found.
create table rebuild (
    id            uuid        primary key,
    occasion      text        not null,
    account       uuid,
    begun_at      timestamptz not null default clock_timestamp(),
    told_at       timestamptz not null default clock_timestamp(),
    ended_at      timestamptz,
    shapes        text        not null,
    former        integer     not null,
    former_shapes text        not null,
    generation    integer,
    phase         text        not null,
    events        bigint      not null default 0,
    events_in_all bigint      not null default 0,
    reading_since timestamptz,
    differences   bigint      not null default 0,
    stopping      bigint      not null default 0,
    cancelled_by  text,
    accepted_by   text,
    accepted_at   timestamptz,
    outcome       text,
    failure       text
);
comment on column rebuild.account is 'Who asked for it; null for the program itself or its command line.';
comment on column rebuild.told_at is 'When it last told how far it is. One that tells nothing any more was killed: the next marks it so.';
comment on column rebuild.former is 'The generation that was live.';
comment on column rebuild.stopping is 'How many of the differences stop it until somebody accepts them.';
comment on column rebuild.outcome is 'Null while it runs.';
create index rebuild_begun on rebuild (begun_at desc);

create table rebuild_difference (
    rebuild_id  uuid    not null references rebuild,
    ordinal     integer not null,
    table_name  text    not null,
    column_name text,
    kind        text    not null,
    stops       boolean not null,
    child_id    uuid,
    location_id uuid,
    row_key     text    not null,
    live        text,
    folded      text,
    primary key (rebuild_id, ordinal)
);
comment on table rebuild_difference is 'Where the live tables were not what the events say. Values of what is sealed, or from which a birth date can be reckoned, are not in it.';
