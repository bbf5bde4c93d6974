-- Who each child is, readable: in every spelling, and by whatever number.
create table person_name (
    child_id    uuid    not null,
    ordinal     integer not null,
    given_names text,
    family_name text,
    full_name   text,
    original    text,
    kind        text    not null,
    primary key (child_id, ordinal)
);
comment on table person_name is 'Made again from sealed events and keys; leave it out of backups, as person and person_reference.';
comment on column person_name.original is 'In its own script.';

create table person_reference (
    child_id uuid    not null,
    ordinal  integer not null,
    issuer   text,
    number   text    not null,
    compact  text    not null,
    primary key (child_id, ordinal)
);
create index person_reference_compact on person_reference (compact);
comment on column person_reference.compact is 'The number without what people leave out or add: capitals and digits alone.';

insert into person_reference (child_id, ordinal, number, compact)
select child_id, 0, external_number, upper(regexp_replace(external_number, '[^[:alnum:]]', '', 'g'))
from person where external_number is not null;

alter table person
    drop column external_number,
    add column birth_precision text,
    add column birth_source text,
    add column birth_disputed boolean,
    add column words text[] not null default '{}',
    add column keys text[] not null default '{}',
    add column near_keys text[] not null default '{}',
    add column erased boolean not null default false;
update person set birth_precision = 'DAY', birth_source = 'STATED', birth_disputed = false where birth_date is not null;
create index person_found_by on person using gin (words, keys, near_keys);
comment on column person.birth_date is 'Of a month or a year that is all that is known, its first day.';
comment on column person.eighteenth_on is 'The first day on which the person is no child any more. All that stays in the row when the child is erased.';
comment on column person.words is 'Every word of every name, in plain Latin letters.';
comment on column person.keys is 'What each of those words sounds like: its consonants. Of a name of one word or two also the whole, with = before each.';
comment on column person.near_keys is 'Those keys, and each key of a word with one consonant left out.';

create table erasure (
    child_id    uuid        primary key,
    ground      text        not null,
    recorded_at timestamptz not null
);
comment on table erasure is 'Children of whom everything personal is erased: they count in totals and stand in no list.';

alter table vault.secret add column wrapped_by text;
alter table vault.child_key add column wrapped_by text;
comment on column vault.child_key.wrapped_by is 'The fingerprint of the master key that wraps it; null when nobody wrote it down.';
