-- version 1
-- Alerts. A row is what we knew from recorded_from up to, not including, recorded_to.
create table alert (
    id              uuid        not null,
    version         bigint      not null,
    rule_id         uuid        not null,
    rule_version    integer     not null,
    kind            text        not null,
    severity        text        not null,
    child_id        uuid,
    household_id    uuid,
    location_id     uuid,
    crossing_id     uuid        not null,
    since           date        not null,
    backlog         boolean     not null,
    state           text        not null,
    assignee        uuid,
    outcome         text,
    withdrawal      text,
    escalated       boolean     not null,
    raised_at       timestamptz not null,
    acknowledged_at timestamptz,
    ended_at        timestamptz,
    recorded_from   timestamptz not null,
    recorded_to     timestamptz not null default 'infinity'
);
comment on column alert.child_id is 'Whom it is about; exactly one of child, household and location is not null.';
comment on column alert.since is 'The first day on which there was reason for it.';
comment on column alert.acknowledged_at is 'When somebody was first on it since it was raised or reopened; null while nobody was.';
comment on column alert.ended_at is 'When it was resolved or withdrawn; null while it is neither.';

-- when filled
alter table alert add primary key (id, recorded_from);
create index alert_pending on alert (raised_at desc, id) where recorded_to = 'infinity' and state in ('OPEN', 'ACKNOWLEDGED');
create index alert_pressing on alert ((array_position(array['NOTICE', 'WARNING', 'URGENT'], severity)::text), raised_at, id)
    where recorded_to = 'infinity' and state in ('OPEN', 'ACKNOWLEDGED');
create index alert_raised on alert (raised_at desc, id);
create index alert_child on alert (child_id) where child_id is not null;
create index alert_household on alert (household_id) where household_id is not null;
create index alert_location on alert (location_id) where location_id is not null;
create index alert_assignee on alert (assignee) where assignee is not null;
create index alert_of_rule on alert (rule_id);
-- Asked every second: a backlog, which may be long and stand for months, is not looked through each time.
create index alert_overdue on alert (rule_id, raised_at, id)
    where recorded_to = 'infinity' and state = 'OPEN' and not escalated and not backlog;
