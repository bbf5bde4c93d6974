-- The order in which events are read. Positions are given out before transactions commit, so a higher one can be seen
-- earlier than a lower one. Whoever adds events therefore first takes a shared advisory lock that says after which position
-- its own will come; nobody ever waits for it. Readers go no further than the lowest of these.
--
-- The lock has two keys: what it is (the letters EVNT), and the position, of which it keeps the lowest 32 bits: a
-- transaction would have to stay open while two billion events are added before that could be mistaken.

create function last_event_position() returns bigint language plpgsql volatile set search_path from current as $$
begin
    return coalesce(pg_sequence_last_value('event_position_seq'::regclass), 0);
end
$$;
comment on function last_event_position is 'The last position that was given out, also to a transaction that was rolled back or has not ended.';

create function hold_readers_back() returns trigger language plpgsql set search_path from current as $$
declare
    this text := pg_current_xact_id()::text;
    -- Assigned instead of performed: that costs half as much, at every event that is recorded.
    done text;
begin
    -- Once per transaction. A savepoint that is rolled back takes the setting back together with the lock.
    if current_setting('tracker.holds_readers_back', true) is distinct from this then
        done := pg_advisory_xact_lock_shared(
            x'45564e54'::int,
            ((coalesce(pg_sequence_last_value('event_position_seq'::regclass), 0) << 32) >> 32)::int)::text;
        done := set_config('tracker.holds_readers_back', this, true);
    end if;
    return null;
end
$$;

create trigger event_holds_readers_back before insert on event
    for each statement execute function hold_readers_back();

create function readers_held_back()
    returns table (pid int, after_position bigint) language plpgsql volatile set search_path from current as $$
declare
    newest bigint := last_event_position();
begin
    return query
        select l.pid, newest + (((l.objid::bigint - newest) << 32) >> 32)
        from pg_locks l
        where l.locktype = 'advisory' and l.objsubid = 2 and l.classid = x'45564e54'::int::oid
          and l.database = (select d.oid from pg_database d where d.datname = current_database());
end
$$;
comment on function readers_held_back is 'Transactions that have added events and not ended: all of theirs come after after_position. The pid is null for a prepared transaction.';

create function event_horizon() returns bigint language plpgsql volatile set search_path from current as $$
declare
    -- Before the locks are looked at: who takes one later gets later positions.
    newest bigint := last_event_position();
    lowest bigint;
begin
    if pg_is_in_recovery() then
        raise exception 'the order of events can be read on the primary server alone: a replica does not know who is writing';
    end if;
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception 'the horizon has to be asked for before a snapshot is taken, not within it';
    end if;
    select min(after_position) into lowest from readers_held_back();
    return least(newest, lowest);
end
$$;
comment on function event_horizon is 'The position up to and including which no event can appear any more for a snapshot taken afterwards: for the next statement of a read committed transaction.';
