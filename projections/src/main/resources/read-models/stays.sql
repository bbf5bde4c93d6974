-- version 1
-- Where each child was, and with whom. A row is what we knew from recorded_from up to, not including, recorded_to.
create table child (
    id          uuid        not null,
    version     bigint      not null,
    location_id uuid,
    in_transit  boolean     not null,
    recorded_at timestamptz not null
);
comment on column child.location_id is 'Where the child lives now; null when it is in transit or departed.';

create table stay (
    child_id            uuid        not null,
    stay_id             uuid        not null,
    ordinal             integer     not null,
    location_id         uuid        not null,
    arrived_on          date        not null,
    left_on             date,
    elsewhere_until     date,
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
    next_arrived_on     date,
    destination         text,
    last_seen_on        date,
    reported_to         text,
    unaccompanied       boolean     not null,
    recorded_from       timestamptz not null,
    recorded_to         timestamptz not null default 'infinity',
    source_code         text,
    origin              text
);
comment on column stay.origin is 'How the child came into reception by the placement that began it; null when a move did.';
comment on column stay.ordinal is 'Its place in the timeline, from 0.';
comment on column stay.left_on is 'The first day on which the child is not there; null while it is.';
comment on column stay.elsewhere_until is 'The place was given up on left_on, and up to, not including, this day the child was elsewhere, as the record says still at this stay; infinity while it is; null when the place was kept. transit_until is no earlier.';
comment on column stay.moved_from is 'Where the relocation that began this stay came from; null when it began without a relocation.';
comment on column stay.transit_until is 'After it the child was in transit from left_on up to, not including, this day; infinity while it still is; null when it went straight on.';
comment on column stay.departed_on is 'The first day out of reception after it; null when the child stayed in reception.';
comment on column stay.next_arrived_on is 'The first day of the next stay, also of one after a departure; null while there is none.';

-- With whom a child is, day by day. What holds from the first day on begins at -infinity.
create table accompaniment (
    child_id      uuid        not null,
    from_on       date        not null,
    to_on         date        not null default 'infinity',
    company       text        not null,
    guardian      boolean,
    unaccompanied boolean     not null,
    household_id  uuid,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity'
);
comment on column accompaniment.to_on is 'The first day on which it is not so any more; infinity while it is.';

create table absence (
    child_id          uuid        not null,
    absence_id        uuid        not null,
    stay_id           uuid        not null,
    whereabouts       text        not null,
    location_id       uuid,
    from_on           date        not null,
    until_on          date,
    limit_nights      integer     not null,
    relocation_since  date,
    place_given_up_on date,
    reason            text        not null,
    decided_by        text        not null,
    recorded_from     timestamptz not null,
    recorded_to       timestamptz not null default 'infinity'
);
comment on table absence is 'Nights elsewhere, [from_on, until_on), while a place at a location is kept.';
comment on column absence.relocation_since is 'The day on which it becomes a relocation, which may be yet to come; null when it does not.';

-- Who was in emergency reception, whatever the age. Other kinds than those of the letter of 2024 need another version.
create table emergency_passage (
    child_id      uuid        not null,
    from_on       date        not null,
    to_on         date        not null,
    since         date        not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity'
);
comment on table emergency_passage is 'Nights [from_on, to_on) at one place of emergency or crisis emergency reception.';
comment on column emergency_passage.to_on is 'The first day on which the child is not there any more; infinity while nothing ends it.';
comment on column emergency_passage.since is 'The first day of the time that it has been at such places alone, on its way from one to the next included.';

-- when filled
alter table child add primary key (id);
create index child_location on child (location_id) where location_id is not null;
alter table stay add primary key (child_id, stay_id, recorded_from);
-- With since when: on which days anybody lived there is asked after every move.
create index stay_residents on stay (location_id, left_on) include (arrived_on) where recorded_to = 'infinity';
-- Who is in reception on a day: few of all who ever were. A query for them says it in just these words, and takes of what is
-- known now no more than the index holds: else each is looked up in the table, which is as soon read whole.
create index stay_days on stay ((coalesce(transit_until, left_on, 'infinity'::date)), arrived_on)
    include (child_id, location_id, left_on, elsewhere_until, transit_until, transit_to, recorded_from)
    where recorded_to = 'infinity';
create statistics stay_ends on (coalesce(transit_until, left_on, 'infinity'::date)) from stay;
create index stay_first on stay (arrived_on, child_id) include (recorded_from, recorded_to) where ordinal = 0;
create index stay_now on stay ((coalesce(departed_on, left_on, arrived_on)), child_id)
    where recorded_to = 'infinity' and coalesce(transit_until, left_on, 'infinity'::date) = 'infinity';
create index stay_transit on stay (transit_until) where transit_until is not null and recorded_to = 'infinity';
create index stay_missing on stay (departed_on)
    include (child_id, arrived_on, next_arrived_on, recorded_from, recorded_to) where destination = 'WHEREABOUTS_UNKNOWN';
create index stay_closing on stay (moved_from, arrived_on) include (child_id, recorded_from, recorded_to)
    where reason = 'LOCATION_CLOSED' and moved_from is not null;
-- What was known at an earlier moment is what is known now and was then, which the indexes above find, or what is not known any
-- more and was then. A query for it says it in just these words. By location first, for what is asked of one.
create index stay_superseded on stay (location_id, recorded_to) where recorded_to < 'infinity';
-- And of everybody by the moment: of most stays the row that knew no end yet, as many at a moment as there are children.
create index stay_known_then on stay (recorded_to, recorded_from)
    include (child_id, location_id, arrived_on, left_on, elsewhere_until, transit_until, transit_to)
    where recorded_to < 'infinity';
alter table accompaniment add primary key (child_id, from_on, recorded_from);
create index accompaniment_household on accompaniment (household_id) where household_id is not null;
alter table absence add primary key (child_id, absence_id, recorded_from);
create index absence_location on absence (location_id) where location_id is not null and recorded_to = 'infinity';
alter table emergency_passage add primary key (child_id, from_on, recorded_from);
-- Who was there on a day: a query takes no more than the index holds.
create index emergency_passage_days on emergency_passage (to_on, from_on)
    include (child_id, since, recorded_from, recorded_to);
