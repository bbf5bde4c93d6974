-- What a location was, from which day on. One row is what holds on [from_day, to_day), as we knew it from recorded_from on.
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
    recorded_to   timestamptz not null default 'infinity',
    primary key (location_id, from_day, recorded_from)
);
comment on column location_description.from_day is '-infinity for what it was from the beginning.';
comment on column location_description.site_id is 'The id of the location that gave the site its identity: its own, unless it shares a site.';

insert into location_description (location_id, from_day, to_day, kind, name, municipality, site_id, recorded_from)
select l.id, '-infinity', 'infinity', l.kind, l.name, l.municipality, l.id, min(p.recorded_from)
from location l join opening_period p on p.location_id = l.id group by l.id;

alter table location drop column kind, drop column name, drop column municipality;

-- Places for all residents, where known.
create table capacity (
    period_id     uuid        not null,
    location_id   uuid        not null,
    from_day      date        not null,
    to_day        date        not null,
    places        integer     not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    primary key (period_id, from_day, recorded_from)
);

insert into capacity (period_id, location_id, from_day, to_day, places, recorded_from)
select id, location_id, '-infinity', 'infinity', capacity, min(recorded_from)
from opening_period where capacity is not null group by id, location_id, capacity;

alter table opening_period drop column capacity;

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
    recorded_to   timestamptz not null default 'infinity',
    primary key (period_id, from_day, recorded_from)
);
comment on column announced_closure.announced_on is 'The first day of winding down; the same on all rows of one announcement, while from_day moves with each change.';

-- Children to be counted again, because something of the past of a location changed.
create table recount (
    child_id  uuid        primary key,
    queued_at timestamptz not null,
    cause     uuid        not null
);
create index recount_age on recount (queued_at);
create index absence_location on absence (location_id) where location_id is not null and recorded_to = 'infinity';
comment on column recount.queued_at is 'When it was recorded that the location was otherwise.';
comment on column recount.cause is 'The location of which the past changed last.';
