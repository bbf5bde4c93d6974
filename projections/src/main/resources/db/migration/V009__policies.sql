-- Counts are made again at the start of the program for every live policy that has none here.
truncate counted_relocation, relocation_count;

alter table counted_relocation
    add column counts_until date not null,
    add column flagged_since date,
    add column flagged_until date;
drop index counted_relocation_nth;
create index counted_relocation_since on counted_relocation (policy, since);
create index counted_relocation_flag on counted_relocation (policy, since) where flagged_since is not null;
comment on column counted_relocation.nth is 'The how manieth of the child that counts under the policy, from 1, in the order of the days from which it counts.';
comment on column counted_relocation.relocation_id is 'The stay that it began or is, or the absence that it is.';
comment on column counted_relocation.since is 'From which day on it counts, which may be yet to come.';
comment on column counted_relocation.counts_until is 'From which day on it does not count any more; infinity while it always will.';
comment on column counted_relocation.flagged_since is 'Since when the child is flagged once this counts; null when it is not.';
comment on column counted_relocation.flagged_until is 'The day on which that flag lapses if nothing else happens; infinity when it does not.';

alter table relocation_count add column flagged_until date;
comment on column relocation_count.flagged_until is 'The day on which the flag lapses if nothing happens; null when there is none or it does not.';
comment on column relocation_count.changes_on is 'The first day on which the count or the flag will be another with nothing more being recorded; until the day before this row holds.';

create table live_policy (
    name       text    primary key,
    version    integer not null,
    hash       text    not null,
    made_up_to uuid,
    made       boolean not null
);
comment on table live_policy is 'The policies under which every child is counted as things happen.';
comment on column live_policy.made_up_to is 'The last child that was counted when the policy became live; null when none was.';
comment on column live_policy.made is 'Whether all children were counted.';
