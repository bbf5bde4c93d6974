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
    recorded_to   timestamptz not null default 'infinity',
    primary key (child_id, from_on, recorded_from)
);
create index accompaniment_household on accompaniment (household_id) where household_id is not null;
comment on column accompaniment.to_on is 'The first day on which it is not so any more; infinity while it is.';

with placement as (
    select stream, sequence, recorded_at,
           (payload ->> 'arrivedOn')::date as arrived_on,
           payload -> 'accompaniment' ->> 'company' as company,
           (payload -> 'accompaniment' ->> 'guardian')::boolean as guardian,
           (payload ->> 'householdId')::uuid as household_id,
           row_number() over stream as n,
           lead(recorded_at) over stream as next_recorded_at,
           lead((payload ->> 'arrivedOn')::date) over stream as next_arrived_on
    from event where type = 'ChildPlaced'
    window stream as (partition by stream order by sequence)
), version as (
    select stream, n, arrived_on, date 'infinity' as to_on, company, guardian, household_id,
           recorded_at as recorded_from, coalesce(next_recorded_at, 'infinity') as recorded_to
    from placement
    union all
    select stream, n, arrived_on, next_arrived_on, company, guardian, household_id, next_recorded_at, 'infinity'
    from placement where next_recorded_at is not null
)
insert into accompaniment
select distinct on (stream, n, recorded_from)
       stream, case when n = 1 then '-infinity' else arrived_on end, to_on, company, guardian,
       company in ('CHILD_ONLY_HOUSEHOLD', 'ALONE') or (company = 'WITH_RELATIVE' and coalesce(guardian, false)),
       household_id, recorded_from, recorded_to
from version
where recorded_from < recorded_to and (to_on > arrived_on or n = 1)
order by stream, n, recorded_from, recorded_to desc;

alter table child drop column household_id, drop column unaccompanied;

create table absence (
    child_id         uuid        not null,
    absence_id       uuid        not null,
    stay_id          uuid        not null,
    whereabouts      text        not null,
    location_id      uuid,
    from_on          date        not null,
    until_on         date,
    limit_nights     integer     not null,
    relocation_since date,
    place_given_up_on date,
    reason           text        not null,
    decided_by       text        not null,
    recorded_from    timestamptz not null,
    recorded_to      timestamptz not null default 'infinity',
    primary key (child_id, absence_id, recorded_from)
);
comment on table absence is 'Nights elsewhere, [from_on, until_on), while a place at a location is kept.';
comment on column absence.relocation_since is 'The day on which it becomes a relocation, which may be yet to come; null when it does not.';

alter table counted_relocation rename column stay_id to relocation_id;
alter table counted_relocation add column since date;
update counted_relocation set since = moved_on;
alter table counted_relocation alter column since set not null;
drop index counted_relocation_nth;
create index counted_relocation_nth on counted_relocation (policy, nth, since);
comment on column counted_relocation.relocation_id is 'The stay that it began, or the absence that it is.';
comment on column counted_relocation.moved_on is 'The day of the move; of an absence its first day.';
comment on column counted_relocation.since is 'From which day on it is one: of an absence the day on which that lasted too long, which may be yet to come.';

alter table relocation_count add column changes_on date;
create index relocation_count_change on relocation_count (changes_on) where changes_on is not null;
comment on column relocation_count.changes_on is 'The first day on which the count will be another with nothing more being recorded; until the day before it holds.';
