-- Brings the first generation of the read models, where something was recorded before there were any, to their shape. What
-- was read from the events by other rules, or is not in its rows, goes: the program makes it anew at its start. Anywhere else
-- the generation has another shape already, or is made with it.
do $$
declare
    path text := current_setting('search_path');
begin
    if exists (select from event limit 1) and exists (
        select from live_generation
        where number = 1 and shapes like 'counts=1:95b60bef locations=1:8755e176 persons=1:ccd0a64c stays=1:c3391b3c findings=%') then
        update live_generation
        set shapes = 'counts=1:3e552a11 locations=1:8755e176 persons=1:6cfd6ffc stays=1:a548db85 ' || substring(shapes from 'findings=.*');
        perform set_config('search_path', 'g1', true);

        -- Counts: made anew for every live policy that is not here. The tables go too, because the statistics of a table go
        -- with it only.
        truncate live_policy;
        drop table counted_relocation, relocation_count;
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
        alter table counted_relocation add primary key (child_id, policy, nth, recorded_from);
        create index counted_relocation_since on counted_relocation (policy, since);
        create index counted_relocation_flag on counted_relocation (policy, since) where flagged_since is not null;
        alter table relocation_count add primary key (child_id, policy);
        create index relocation_count_urgency on relocation_count (policy, count desc, last_move_on desc, child_id);
        create index relocation_count_change on relocation_count (changes_on) where changes_on is not null;

        -- Persons: made readable again for every child that has no row here.
        truncate person, person_name, person_reference;
        alter table person drop column eighteenth_on;
        comment on table person is 'Who the child is, readable. Made again from sealed events and keys; leave it out of backups. When the child is erased, nothing but that stays in the row.';
        create table person_age (
            child_id      uuid        not null,
            eighteenth_on date        not null,
            recorded_from timestamptz not null,
            recorded_to   timestamptz not null default 'infinity'
        );
        alter table person_age alter column eighteenth_on set statistics 0;
        comment on table person_age is 'As known at any moment; stays when the child is erased, so that totals stay. Leave it out of backups, as person.';
        comment on column person_age.eighteenth_on is 'The first day on which the person is no child any more.';
        alter table person_age add primary key (child_id, recorded_from);

        -- Stays, absences and with whom: made anew for every child that has no stay here.
        truncate stay, accompaniment, absence;
        alter table stay add column origin text;
        comment on column stay.origin is 'How the child came into reception by the placement that began it; null when a move did.';

        perform set_config('search_path', path, true);
    end if;
end
$$;
