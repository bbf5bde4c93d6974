-- version 1
-- What is possible but wrong or bad about what is recorded of a child.
create table finding (
    child_id      uuid        not null,
    id            uuid        not null,
    code          text        not null,
    severe        boolean     not null,
    about         uuid,
    location_id   uuid,
    from_on       date        not null,
    to_on         date        not null default 'infinity',
    details       json        not null,
    imported      boolean     not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity'
);
-- From the days on which somebody is fifteen or eighteen a birth date can be reckoned: no statistics are kept of such days.
alter table finding
    alter column from_on set statistics 0,
    alter column to_on set statistics 0;
comment on table finding is 'Birth dates can be reckoned from it. Leave it, finding_acceptance and finding_making out of backups: findings are made when the program starts.';
comment on column finding.id is 'Made of what it says: a finding that changes is another one.';
comment on column finding.about is 'The stay or absence that it is about; null for none of them.';
comment on column finding.location_id is 'The place that it is about; null for none.';
comment on column finding.from_on is 'The first day on which it is so, which may be yet to come.';
comment on column finding.to_on is 'The day on which it is so no more; infinity until the record says otherwise.';
comment on column finding.imported is 'Whether it came up with what an import brought.';

create table finding_acceptance (
    finding_id  uuid        not null,
    child_id    uuid        not null,
    accepted_in bigint      not null,
    recorded_at timestamptz not null
);
comment on table finding_acceptance is 'Findings that somebody lets be.';
comment on column finding_acceptance.child_id is 'In whose stream the event stands; accepted_in is its number there.';

create table finding_making (
    made_by    text    not null,
    made_up_to uuid,
    made       boolean not null
);
comment on table finding_making is 'One row: by which rules and terms findings are made, and how far that went.';
comment on column finding_making.made_up_to is 'The last child of which they were made; null when none was.';

-- when filled
alter table finding add primary key (child_id, id, recorded_from);
create index finding_listed on finding (severe desc, from_on desc, id) where recorded_to = 'infinity';
create index finding_id on finding (id);
create index finding_location on finding (location_id) where location_id is not null and recorded_to = 'infinity';
alter table finding_acceptance add primary key (finding_id);
create index finding_acceptance_child on finding_acceptance (child_id);
