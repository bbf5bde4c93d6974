-- The statistics of a table hold values of its columns: of what may be read by few and forgotten, none are kept.
-- Made anew, because statistics that were kept before go with the table only.
drop table staged_stay;
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
alter table staged_stay
    alter column child set statistics 0,
    alter column born set statistics 0,
    alter column household set statistics 0,
    alter column reason set statistics 0;
comment on table staged_stay is 'Unlogged: numbers and birth dates in clear do not reach the write-ahead log. pg_dump takes them unless it is told --no-unlogged-table-data.';
comment on column staged_stay.wrong is 'The row cannot be read, and leaves out its child.';
comment on column staged_stay.counts is 'False for the second child whose row it may be: the row itself is counted once.';

alter table person
    alter column birth_date set statistics 0,
    alter column words set statistics 0,
    alter column keys set statistics 0,
    alter column near_keys set statistics 0;
alter table person_name
    alter column given_names set statistics 0,
    alter column family_name set statistics 0,
    alter column full_name set statistics 0,
    alter column original set statistics 0;
alter table person_reference
    alter column number set statistics 0,
    alter column compact set statistics 0;

-- The destination that a file gave as the reason of a move.
alter table stay add column source_code text;
update stay s set source_code = e.payload -> 'move' ->> 'sourceCode'
from event e
where e.stream = s.child_id and e.type in ('ChildRelocated', 'ChildSent')
  and e.payload -> 'move' ->> 'sourceCode' is not null
  and (e.payload ->> 'stayId' = s.stay_id::text
       or (e.type = 'ChildSent' and exists (
           select 1 from event r
           where r.stream = e.stream and r.type = 'ChildReceived' and r.payload ->> 'stayId' = s.stay_id::text
             and r.payload ->> 'fromStayId' = e.payload ->> 'fromStayId')));
