-- version 2
-- Locations. A row is what we knew from recorded_from up to, not including, recorded_to.
create table location (
    id      uuid   not null,
    version bigint not null,
    code    text
);

-- What a location was, from which day on. One row is what holds on [from_day, to_day).
create table location_description (
    location_id   uuid        not null,
    from_day      date        not null,
    to_day        date        not null,
    kind          text        not null,
    name          text,
    municipality  text,
    site_id       uuid        not null,
    successor_id  uuid,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity'
);
comment on column location_description.from_day is '-infinity for what it was from the beginning.';
comment on column location_description.site_id is 'The id of the location that gave the site its identity: its own, unless it shares a site.';

create table opening_period (
    id            uuid        not null,
    location_id   uuid        not null,
    opened_on     date        not null,
    closed_on     date,
    cause         text,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity'
);
comment on column opening_period.closed_on is 'The first day on which the location is not open; null while it is open.';

-- Places for all residents, where known.
create table capacity (
    period_id     uuid        not null,
    location_id   uuid        not null,
    from_day      date        not null,
    to_day        date        not null,
    places        integer     not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity'
);

-- The closure that was announced, on the days on which it was. A plan: only opening_period says when a location closed.
create table announced_closure (
    period_id     uuid        not null,
    location_id   uuid        not null,
    from_day      date        not null,
    to_day        date        not null,
    announced_on  date        not null,
    closes_on     date        not null,
    cause         text        not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity'
);
comment on column announced_closure.announced_on is 'The first day of winding down; the same on all rows of one announcement, while from_day moves with each change.';

-- Findings about a location that somebody lets be.
create table accepted_finding (
    location_id uuid        not null,
    finding_id  uuid        not null,
    accepted_in bigint      not null,
    recorded_at timestamptz not null
);
comment on column accepted_finding.accepted_in is 'The number of the event in the stream of the location.';

-- when filled
alter table location add primary key (id);
alter table location_description add primary key (location_id, from_day, recorded_from);
alter table opening_period add primary key (id, recorded_from);
create index opening_period_location on opening_period (location_id);
alter table capacity add primary key (period_id, from_day, recorded_from);
alter table announced_closure add primary key (period_id, from_day, recorded_from);
alter table accepted_finding add primary key (finding_id, location_id);
