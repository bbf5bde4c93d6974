-- Makes a data folder of the demo, which imported everything just now, one of a country that recorded every move on its day: with
-- all that was known then and is not any more. Not for any other folder: it rewrites what is never changed. Locations are recorded
-- in the first hour of their day, children in the eight after it, each child at its own second. At its next start the program
-- makes its read models again, and waits until somebody accepts, on the page of rebuilds, that they are others.
begin;
alter table event disable trigger event_is_final;
create temporary table recorded on commit drop as
with told as (
    select *, payload ->> 'locationId' is not null and payload ->> 'childId' is null as of_location,
           coalesce(payload ->> 'arrivedOn', case when type in ('ChildDeparted', 'ChildSent') then payload ->> 'leftOn' end,
                    payload ->> 'openedOn', payload ->> 'closedOn', payload ->> 'from')::date as day
    from event
), ordered as (
    select *, coalesce(max(day) over (partition by stream order by sequence), min(day) over (partition by stream)) as known_on
    from told
)
select stream, sequence, origin, payload, type, revision,
       least(recorded_at, coalesce(
           known_on + case when of_location then interval '8 hours' + abs(hashtext(stream::text)) % 3600 * interval '1 second'
                      else interval '9 hours' + abs(hashtext(stream::text)) % 28800 * interval '1 second' end,
           recorded_at)) as recorded_at
from ordered;
truncate event;
insert into event (position, stream, recorded_at, sequence, origin, payload, type, revision) overriding system value
select row_number() over (order by recorded_at, stream, sequence), stream, recorded_at, sequence, origin, payload, type, revision
from recorded;
select setval('event_position_seq', (select max(position) from event));
alter table event enable trigger event_is_final;
update live_generation set shapes = regexp_replace(shapes, ':[^ ]*', ':to-be-made-again', 'g');
commit;
