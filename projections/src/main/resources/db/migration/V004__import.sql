-- Which child, household or location of ours a number of another system is.
create table source_key (
    source text  not null,
    kind   text  not null check (kind in ('CHILD', 'HOUSEHOLD', 'LOCATION')),
    key    bytea not null,
    id     uuid  not null,
    primary key (source, kind, key)
);
comment on table source_key is 'Outlives an erasure, so that the same file cannot bring a child back.';
comment on column source_key.key is 'HMAC-SHA-256 of the number under a secret of this instance: the number itself cannot be read here.';

create table import_job (
    id               uuid        primary key,
    account          uuid        not null,
    source           text        not null,
    dry_run          boolean     not null,
    state            text        not null check (state in ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    phase            text        not null check (phase in ('WAITING', 'READING', 'LOCATIONS', 'STAYS', 'CLOSINGS', 'ENDED')),
    cancel_requested boolean     not null default false,
    started_at       timestamptz not null,
    recording_since  timestamptz,
    ended_at         timestamptz,
    rows_total       bigint      not null default 0,
    accepted         bigint      not null default 0,
    repeated         bigint      not null default 0,
    refused          bigint      not null default 0,
    findings         bigint      not null default 0,
    children_done    bigint      not null default 0,
    reason           text
);
create index import_job_started on import_job (started_at desc, id);
comment on column import_job.children_done is 'How many children of stays.csv are dealt with, in the order of their numbers: from there it goes on after a crash.';
comment on column import_job.reason is 'Why it failed, or stopped; a code.';

create table import_line (
    import_id uuid   not null references import_job on delete cascade,
    file      text   not null,
    line      bigint not null,
    id        bigint generated always as identity,
    phase     text   not null,
    severity  text   not null check (severity in ('PROBLEM', 'FINDING', 'NOTE')),
    field     text,
    code      text   not null,
    details   json   not null,
    primary key (import_id, file, line, id)
);
comment on table import_line is 'The report of an import. Names lines of the file, never what a cell about a child holds.';
comment on column import_line.line is '0 where it is about the file as a whole.';

-- What the import that is running has read. Empty when none runs; there is never more than one.
create table staged_for (
    import_id uuid primary key
);
create table staged_location (
    location text    collate "C" not null,
    line     bigint  not null,
    name     text,
    municipality text,
    kind     text,
    capacity integer,
    opened   date,
    closed   date,
    wrong    boolean not null,
    counts   boolean not null
);
create index staged_location_code on staged_location (location, line);
create table staged_location_state (
    location text collate "C" primary key,
    state    text not null check (state in ('DONE', 'DEFERRED', 'REFUSED'))
);
comment on table staged_location_state is 'What became of a location so far; DEFERRED: it closes, which is judged after the stays.';

-- Unlogged: numbers and birth dates in clear do not reach the write-ahead log. pg_dump takes them unless it is told
-- --no-unlogged-table-data.
create unlogged table staged_stay (
    child         text    collate "C" not null,
    line          bigint  not null,
    born          date,
    unaccompanied boolean,
    household     text,
    location      text,
    arrived       date,
    "left"        date,
    reason        text,
    wrong         boolean not null,
    counts        boolean not null
);
comment on column staged_stay.wrong is 'The row cannot be read, and leaves out its child.';
comment on column staged_stay.counts is 'False for the second child whose row it may be: the row itself is counted once.';
