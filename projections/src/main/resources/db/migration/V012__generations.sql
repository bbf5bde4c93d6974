-- Everything that is made from events stands in a schema of its own, a generation, so that it can be made anew beside the
-- one that is read. What such a schema holds is no migration any more: it stands in read-models/.
create schema g1;
alter table location set schema g1;
alter table location_description set schema g1;
alter table opening_period set schema g1;
alter table capacity set schema g1;
alter table announced_closure set schema g1;
alter table child set schema g1;
alter table stay set schema g1;
alter table accompaniment set schema g1;
alter table absence set schema g1;
alter table counted_relocation set schema g1;
alter table relocation_count set schema g1;
alter table recount set schema g1;
alter table live_policy set schema g1;
alter table person set schema g1;
alter table person_name set schema g1;
alter table person_reference set schema g1;
alter table erasure set schema g1;

create sequence generation_number start 2;

create table live_generation (
    the_one  boolean     primary key default true check (the_one),
    number   integer     not null,
    shapes   text        not null,
    since    timestamptz not null
);
comment on table live_generation is 'Which generation of the read models is read and written: the schema g and the number. Every transaction reads this row first.';
comment on column live_generation.shapes is 'The shape of each read model in it; a program with other shapes makes a new generation.';
insert into live_generation (number, shapes, since) values (1, 'counts=1:95b60bef locations=1:8755e176 persons=1:ccd0a64c stays=1:c3391b3c', clock_timestamp());
