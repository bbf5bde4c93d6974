-- version 1
-- Counts of children under the live policies, and who waits to be counted again.
create table counted_relocation (
    policy        text        not null,
    child_id      uuid        not null,
    nth           integer     not null,
    relocation_id uuid        not null,
    moved_on      date        not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    since         date        not null,
    counts_until  date        not null,
    flagged_since date,
    flagged_until date
);
-- From the day on which a stay does not count any more a birth date can be reckoned: no statistics are kept of such days.
alter table counted_relocation
    alter column counts_until set statistics 0,
    alter column flagged_until set statistics 0;
comment on table counted_relocation is 'Birth dates can be reckoned from it, as from relocation_count. Leave both and live_policy out of backups: whoever is not counted under a policy that is live is counted when the program starts.';
comment on column counted_relocation.nth is 'The how manieth of the child that counts under the policy, from 1, in the order of the days from which it counts.';
comment on column counted_relocation.relocation_id is 'The stay that it began or is, or the absence that it is.';
comment on column counted_relocation.moved_on is 'The day of the move; of an absence its first day.';
comment on column counted_relocation.since is 'From which day on it counts, which may be yet to come.';
comment on column counted_relocation.counts_until is 'From which day on it does not count any more; infinity while it always will.';
comment on column counted_relocation.flagged_since is 'Since when the child is flagged once this counts; null when it is not.';
comment on column counted_relocation.flagged_until is 'The day on which that flag lapses if nothing else happens; infinity when it does not.';

-- Who is near a threshold or flagged, day by day.
create table person_reach (
    policy        text        not null,
    child_id      uuid        not null,
    from_on       date        not null,
    to_on         date        not null,
    flagged       boolean     not null,
    here          boolean     not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity'
);
-- Such a day can be the one on which a child comes of age: no statistics are kept of them.
alter table person_reach
    alter column from_on set statistics 0,
    alter column to_on set statistics 0;
comment on table person_reach is 'Birth dates can be reckoned from it: its name makes backups leave it out with the other tables of persons.';
comment on column person_reach.to_on is 'The first day on which it is not so any more; infinity while it always will be.';
comment on column person_reach.flagged is 'Whether the policy flags the child on these days; otherwise it is near the threshold.';
comment on column person_reach.here is 'Whether the child is in reception and under eighteen; always so where flagged is false.';

create table relocation_count (
    policy        text    not null,
    child_id      uuid    not null,
    count         integer not null,
    flagged_since date,
    last_move_on  date    not null,
    changes_on    date,
    flagged_until date
);
alter table relocation_count
    alter column changes_on set statistics 0,
    alter column flagged_until set statistics 0;
comment on column relocation_count.changes_on is 'The first day on which the count or the flag will be another with nothing more being recorded; until the day before this row holds.';
comment on column relocation_count.flagged_until is 'The day on which the flag lapses if nothing happens; null when there is none or it does not.';

-- Children to be counted again, because something of the past of a location changed.
create table recount (
    child_id  uuid        not null,
    queued_at timestamptz not null,
    cause     uuid        not null,
    imported  boolean     not null
);
comment on column recount.queued_at is 'When it was recorded that the location was otherwise.';
comment on column recount.cause is 'The location of which the past changed last.';
comment on column recount.imported is 'Whether nothing but imports of locations is why the child waits.';

create table live_policy (
    name       text    not null,
    version    integer not null,
    hash       text    not null,
    made_up_to uuid,
    made       boolean not null
);
comment on table live_policy is 'The policies under which every child is counted as things happen.';
comment on column live_policy.made_up_to is 'The last child that was counted when the policy became live; null when none was.';
comment on column live_policy.made is 'Whether all children were counted.';

-- when filled
alter table counted_relocation add primary key (child_id, policy, nth, recorded_from);
-- With what a count of a past day needs, and when whom was moved last: it is made of most of what ever counted.
create index counted_relocation_since on counted_relocation (policy, since)
    include (child_id, counts_until, recorded_from, recorded_to, nth, moved_on);
-- By number too: who moved most by a past day is who reached the highest.
create index counted_relocation_flag on counted_relocation (policy, nth, since) include (child_id, recorded_from, recorded_to)
    where flagged_since is not null;
alter table person_reach add primary key (child_id, policy, from_on, recorded_from);
-- Whom a policy flags on a day, or nearly: some of all who ever were. A query takes no more than the index holds.
create index person_reach_days on person_reach (policy, to_on, from_on)
    include (child_id, flagged, here, recorded_from, recorded_to);
alter table relocation_count add primary key (child_id, policy);
create index relocation_count_urgency on relocation_count (policy, count desc, last_move_on desc, child_id);
create index relocation_count_change on relocation_count (changes_on) where changes_on is not null;
alter table recount add primary key (child_id);
create index recount_age on recount (queued_at);
alter table live_policy add primary key (name);
