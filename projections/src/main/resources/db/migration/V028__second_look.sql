-- Rules that find more than before, until everything was looked at by them: once at once, and once more when all have finished
-- who were recording meanwhile and may not have known of it.
create table alert_rule_switch (
    id        bigint generated always as identity primary key,
    about     text        not null,
    set_at    timestamptz not null,
    waits_for text[]
);
comment on column alert_rule_switch.about is 'What the rule is about: CHILD, HOUSEHOLD or LOCATION.';
comment on column alert_rule_switch.waits_for is 'Transactions that were recording when it was first looked at; null until then.';

-- Alerts of children who are not in reception any more lapse from here on, also those that were raised before.
insert into alert_rule_switch (about, set_at) values ('CHILD', timestamptz 'epoch'), ('HOUSEHOLD', timestamptz 'epoch');
