-- version 1
-- Who each child is, readable. No statistics are kept of what may be read by few and forgotten: they hold values of columns.
create table person (
    child_id        uuid    not null,
    birth_date      date,
    birth_precision text,
    birth_source    text,
    birth_disputed  boolean,
    words           text[]  not null default '{}',
    keys            text[]  not null default '{}',
    near_keys       text[]  not null default '{}',
    erased          boolean not null default false
);
alter table person
    alter column birth_date set statistics 0,
    alter column words set statistics 0,
    alter column keys set statistics 0,
    alter column near_keys set statistics 0;
comment on table person is 'Who the child is, readable. Made again from sealed events and keys; leave it out of backups. When the child is erased, nothing but that stays in the row.';
comment on column person.birth_date is 'Of a month or a year that is all that is known, its first day.';
comment on column person.words is 'Every word of every name, in plain Latin letters.';
comment on column person.keys is 'What each of those words sounds like: its consonants. Of a name of one word or two also the whole, with = before each.';
comment on column person.near_keys is 'Those keys, and each key of a word with one consonant left out.';

create table person_name (
    child_id    uuid    not null,
    ordinal     integer not null,
    given_names text,
    family_name text,
    full_name   text,
    original    text,
    kind        text    not null
);
alter table person_name
    alter column given_names set statistics 0,
    alter column family_name set statistics 0,
    alter column full_name set statistics 0,
    alter column original set statistics 0;
comment on table person_name is 'Made again from sealed events and keys; leave it out of backups, as person and person_reference.';
comment on column person_name.original is 'In its own script.';

create table person_reference (
    child_id uuid    not null,
    ordinal  integer not null,
    issuer   text,
    number   text    not null,
    compact  text    not null
);
alter table person_reference
    alter column number set statistics 0,
    alter column compact set statistics 0;
comment on column person_reference.compact is 'The number without what people leave out or add: capitals and digits alone.';

create table person_age (
    child_id      uuid        not null,
    eighteenth_on date        not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity'
);
alter table person_age alter column eighteenth_on set statistics 0;
comment on table person_age is 'As known at any moment; stays when the child is erased, so that totals stay. Leave it out of backups, as person.';
comment on column person_age.eighteenth_on is 'The first day on which the person is no child any more.';

create table erasure (
    child_id    uuid        not null,
    ground      text        not null,
    recorded_at timestamptz not null
);
comment on table erasure is 'Children of whom everything personal is erased: they count in totals and stand in no list.';

-- when filled
alter table person add primary key (child_id);
create index person_found_by on person using gin (words, keys, near_keys);
alter table person_name add primary key (child_id, ordinal);
alter table person_reference add primary key (child_id, ordinal);
create index person_reference_compact on person_reference (compact);
alter table person_age add primary key (child_id, recorded_from);
-- Who has grown up by a day is asked with every sum over children.
create index person_age_grown on person_age (eighteenth_on) include (child_id, recorded_from, recorded_to);
alter table erasure add primary key (child_id);
