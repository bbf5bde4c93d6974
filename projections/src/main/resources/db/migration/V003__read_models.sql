-- Keys are kept in a schema of their own, so that they can be backed up apart from what they open.
create schema vault;

create table vault.secret (
    name    text primary key,
    wrapped bytea not null
);
comment on table vault.secret is 'Secrets of this instance, wrapped by the master key, which is not in the database.';

create table vault.child_key (
    child_id uuid primary key,
    wrapped  bytea not null
);
comment on table vault.child_key is 'The key of one child, wrapped by the master key. Without it nothing sealed of the child can be read.';

-- Read models. Everything below is made from events, in the transaction that records them.
-- A row is what we knew from recorded_from up to, not including, recorded_to.
create table location (
    id           uuid primary key,
    version      bigint not null,
    name         text,
    code         text,
    municipality text,
    kind         text   not null
);
create index location_label on location (coalesce(name, code), id);

create table opening_period (
    id            uuid        not null,
    location_id   uuid        not null,
    opened_on     date        not null,
    closed_on     date,
    cause         text,
    capacity      integer,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    primary key (id, recorded_from)
);
create index opening_period_location on opening_period (location_id);
comment on column opening_period.closed_on is 'The first day on which the location is not open; null while it is open.';

create table child (
    id           uuid primary key,
    version      bigint  not null,
    location_id  uuid,
    in_transit   boolean not null,
    household_id uuid,
    unaccompanied boolean not null,
    recorded_at  timestamptz not null
);
create index child_location on child (location_id) where location_id is not null;
comment on column child.location_id is 'Where the child lives now; null when it is in transit or departed.';

create table person (
    child_id        uuid primary key,
    birth_date      date,
    eighteenth_on   date,
    external_number text
);
comment on table person is 'Who the child is, readable. Made again from sealed events and keys; leave it out of backups.';

create table stay (
    child_id            uuid        not null,
    stay_id             uuid        not null,
    ordinal             integer     not null,
    location_id         uuid        not null,
    arrived_on          date        not null,
    left_on             date,
    spell               integer     not null,
    moved_from          uuid,
    reason              text,
    decided_by          text,
    decided_by_inferred boolean,
    ended_period        uuid,
    end_inferred        boolean     not null,
    stated_left_on      date,
    transit_to          uuid,
    transit_until       date,
    departed_on         date,
    destination         text,
    last_seen_on        date,
    reported_to         text,
    unaccompanied       boolean     not null,
    recorded_from       timestamptz not null,
    recorded_to         timestamptz not null default 'infinity',
    primary key (child_id, stay_id, recorded_from)
);
create index stay_residents on stay (location_id, left_on) where recorded_to = 'infinity';
create index stay_closing on stay (moved_from) where reason = 'LOCATION_CLOSED' and moved_from is not null;
comment on column stay.ordinal is 'Its place in the timeline, from 0.';
comment on column stay.left_on is 'The first day on which the child is not there; null while it is.';
comment on column stay.moved_from is 'Where the relocation that began this stay came from; null when it began without a relocation.';
comment on column stay.transit_until is 'After it the child was in transit from left_on up to, not including, this day; infinity while it still is; null when it went straight on.';
comment on column stay.departed_on is 'The first day out of reception after it; null when the child stayed in reception.';

create table counted_relocation (
    policy        text        not null,
    child_id      uuid        not null,
    nth           integer     not null,
    stay_id       uuid        not null,
    moved_on      date        not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    primary key (child_id, policy, nth, recorded_from)
);
create index counted_relocation_nth on counted_relocation (policy, nth, moved_on);
comment on column counted_relocation.nth is 'The how manieth relocation of the child that counts under the policy, from 1.';

create table relocation_count (
    policy        text    not null,
    child_id      uuid    not null,
    count         integer not null,
    flagged_since date,
    last_move_on  date    not null,
    primary key (child_id, policy)
);
create index relocation_count_urgency on relocation_count (policy, count desc, last_move_on desc, child_id);
