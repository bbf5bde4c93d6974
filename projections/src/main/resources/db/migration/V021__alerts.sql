-- Rules by which alerts are raised, as operators set them. Every version stays: the newest holds, and the others say who changed
-- what when.
create table alert_rule (
    id                uuid        not null,
    version           integer     not null,
    name              text        not null,
    kind              text        not null,
    policy            text,
    threshold         integer,
    term              integer,
    severity          text        not null,
    unaccompanied_only boolean    not null,
    locations         uuid[]      not null,
    receivers         text[]      not null,
    escalate_hours    integer,
    escalate_to       text[]      not null,
    enabled           boolean     not null,
    removed           boolean     not null,
    changed_at        timestamptz not null,
    changed_by        uuid,
    primary key (id, version)
);
comment on column alert_rule.term is 'Hours of a rule about arriving, days of every other that waits.';
comment on column alert_rule.receivers is 'Who is told: names of roles, or account:<id>.';
comment on column alert_rule.escalate_hours is 'When nobody has acknowledged an alert after so many hours, escalate_to is told too; null for never.';
comment on column alert_rule.changed_by is 'The account; null for what came with the program.';

create function refuse_rule_change() returns trigger language plpgsql as $$
begin
    raise exception 'versions of alert rules are never changed or deleted';
end
$$;

create trigger alert_rule_is_final before update or delete or truncate on alert_rule
    for each statement execute function refuse_rule_change();

insert into alert_rule (id, version, name, kind, policy, threshold, term, severity, unaccompanied_only, locations, receivers,
                        escalate_hours, escalate_to, enabled, removed, changed_at)
select id::uuid, 1, name, kind, policy, threshold, term, severity, false, '{}', '{SUPERVISOR}',
       escalate_hours, case when escalate_hours is null then '{}'::text[] else '{OPERATOR}'::text[] end, false, false, now()
from (values
    ('a1e70000-0000-4000-8000-000000000001', 'Eight relocations', 'COUNT_REACHED', 'every-relocation', 8, null, 'WARNING', 72),
    ('a1e70000-0000-4000-8000-000000000002', 'Six relocations: two before eight', 'COUNT_REACHED', 'every-relocation', 6, null, 'NOTICE', null),
    ('a1e70000-0000-4000-8000-000000000003', 'Eight relocations in a year', 'COUNT_REACHED', 'eight-in-a-year', 8, null, 'WARNING', 72),
    ('a1e70000-0000-4000-8000-000000000004', 'Second forced relocation', 'COUNT_REACHED', 'forced', 2, null, 'NOTICE', null),
    ('a1e70000-0000-4000-8000-000000000005', 'Child missing', 'MISSING', null, null, null, 'URGENT', 4),
    ('a1e70000-0000-4000-8000-000000000006', 'Sent and not received by the evening', 'NOT_RECEIVED', null, null, 20, 'URGENT', 4),
    ('a1e70000-0000-4000-8000-000000000007', 'Long in (crisis) emergency reception', 'LONG_IN_EMERGENCY', null, null, 180, 'WARNING', null),
    ('a1e70000-0000-4000-8000-000000000008', 'Under fifteen and not in a foster family', 'NOT_IN_FOSTER_FAMILY', null, null, 28, 'WARNING', 72),
    ('a1e70000-0000-4000-8000-000000000009', 'Household split', 'HOUSEHOLD_SPLIT', null, null, 7, 'WARNING', 72),
    ('a1e70000-0000-4000-8000-000000000010', 'Closure would bring children to eight', 'CLOSURE_WOULD_CROSS', 'every-relocation', 8, null, 'WARNING', 72),
    ('a1e70000-0000-4000-8000-000000000011', 'Closing overdue', 'CLOSING_OVERDUE', null, null, 1, 'NOTICE', null),
    ('a1e70000-0000-4000-8000-000000000012', 'Location without children', 'WITHOUT_CHILDREN', null, null, 90, 'NOTICE', null)
) as usual (id, name, kind, policy, threshold, term, severity, escalate_hours);

-- Whom or what to look at again, and when: because something was recorded, a rule was switched on, or a day will have come. Not
-- made from events: what was looked at stays so when read models are made anew.
create table alert_look (
    id            bigint generated always as identity primary key,
    subject       uuid        not null,
    about         text        not null,
    look_at       timestamptz not null,
    backlog_until timestamptz
);
create index alert_look_due on alert_look (look_at);
create index alert_look_subject on alert_look (subject);
comment on column alert_look.about is 'CHILD, HOUSEHOLD or LOCATION.';
comment on column alert_look.backlog_until is 'What was due by then is backlog, because an import or switching a rule on brings it up; null for nothing.';

-- Alerts of a backlog that nobody was told of yet: they are summed up in one message for each receiver.
create table alert_backlog (
    alert_id uuid        not null primary key,
    rule_id  uuid        not null,
    noted_at timestamptz not null
);
