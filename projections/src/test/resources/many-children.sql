-- Twenty thousand children as a large country has them: most departed, three stays each, two or more moves for many. Made of
-- numbers, in the tables alone: nothing of it stands in events but who recorded it.
create function a_uuid(kind text, n bigint) returns uuid language sql immutable as $$ select md5(kind || n)::uuid $$;

insert into location select a_uuid('location', n), 1, 'L' || n from generate_series(1, 300) n;
insert into location_description
select a_uuid('location', n), '-infinity', 'infinity', case n % 3 when 0 then 'EMERGENCY' else 'REGULAR' end, 'Location ' || n,
       'Emmen', a_uuid('location', n), null, '2024-01-01', 'infinity' from generate_series(1, 300) n;
insert into opening_period
select a_uuid('period', n), a_uuid('location', n), '2020-01-01', null, null, '2024-01-01', 'infinity' from generate_series(1, 300) n;

insert into child
select a_uuid('child', n), 3, case when n % 4 = 0 then a_uuid('location', n % 300 + 1) end, n % 5000 = 1, '2024-01-01'
from generate_series(1, 20000) n;
insert into stay (child_id, stay_id, ordinal, location_id, arrived_on, left_on, spell, end_inferred, transit_to, transit_until,
                  departed_on, destination, next_arrived_on, unaccompanied, recorded_from)
select a_uuid('child', n), a_uuid('stay' || o, n), o, a_uuid('location', n % 300 + (o = 2)::int), '2023-01-01'::date + (n % 300) + 30 * o,
       case when o < 2 or n % 4 > 0 then '2023-01-31'::date + (n % 300) + 30 * o end, 0, false, null,
       case when o = 2 and n % 5000 = 1 then 'infinity'::date end,
       case when o = 2 and n % 4 > 0 and n % 5000 <> 1 then '2023-01-31'::date + (n % 300) + 60 end,
       case when o = 2 and n % 4 > 0 and n % 5000 <> 1 then 'WHEREABOUTS_UNKNOWN' end,
       case when o < 2 then '2023-01-31'::date + (n % 300) + 30 * o end, false, '2024-01-01'
from generate_series(1, 20000) n, generate_series(0, 2) o;
insert into accompaniment
select a_uuid('child', n), '-infinity', 'infinity', 'WITH_PARENT', null, false, a_uuid('household', n / 3), '2024-01-01', 'infinity'
from generate_series(1, 20000) n;
insert into person_age select a_uuid('child', n), '2030-01-01', '2024-01-01', 'infinity' from generate_series(1, 20000) n;
insert into person (child_id, words, keys, near_keys)
select a_uuid('child', n), array['w' || w || 'im', 'a' || n % 50 || 'mina'], array['w' || w, 'm' || n % 50], array['w' || w, 'm' || n % 50]
from (select n, chr(97 + n % 26) || chr(97 + n / 26 % 26) as w from generate_series(1, 20000) n) named;
insert into person_reference select a_uuid('child', n), 0, null, 'V-' || n, 'V' || n from generate_series(1, 20000) n;
insert into relocation_count
select p, a_uuid('child', n), n % 9, case when n % 9 > 7 then '2023-06-01'::date end, '2023-01-01'::date + n % 300, null, null
from generate_series(1, 20000) n, unnest(array['every-relocation', 'forced']) p where n % 9 > 0;
insert into counted_relocation
select 'every-relocation', a_uuid('child', n), o, a_uuid('stay' || o, n), '2023-01-01'::date + n % 300, '2024-01-01', 'infinity',
       '2023-01-01'::date + n % 300, 'infinity', case when n % 9 > 7 then '2023-06-01'::date end, 'infinity'
from generate_series(1, 20000) n, generate_series(1, 2) o;
insert into counted_relocation
select 'every-relocation', a_uuid('child', n), o, a_uuid('stay' || o, n), '2023-01-01'::date + n % 300, '2024-01-01', 'infinity',
       '2023-01-01'::date + n % 300, 'infinity', '2023-06-01', 'infinity'
from generate_series(1, 900) n, generate_series(8, 12) o where n % 9 > 7;
insert into person_reach
select 'every-relocation', a_uuid('child', n), '2023-01-01'::date + n % 300, '2023-02-01'::date + n % 300, n % 9 > 7, true, '2024-01-01',
       'infinity'
from generate_series(1, 20000) n;
insert into emergency_passage
select a_uuid('child', n), '2023-01-01'::date + n % 300, '2023-02-01'::date + n % 300, '2023-01-01'::date + n % 300, '2024-01-01', 'infinity'
from generate_series(1, 20000) n;
insert into finding
select a_uuid('child', n), a_uuid('finding', n), 'RECORDED_LATE', n % 7 = 0, null, null, '2023-01-01'::date + n % 300, 'infinity',
       '{}', true, '2024-01-01', 'infinity'
from generate_series(1, 20000) n;
insert into event (stream, sequence, type, revision, recorded_at, payload, origin)
select a_uuid('child', n), o, 'ChildPlaced', '2', '2024-01-01', '{}',
       case when n % 100 > 0 then origin_of(a_uuid('account', 1), a_uuid('import', 1))
            else origin_of(a_uuid('account', n % 7), null) end
from generate_series(1, 20000) n, generate_series(0, 1) o;
-- Of forty, one is not over.
insert into alert (id, version, rule_id, rule_version, kind, severity, child_id, crossing_id, since, backlog, state, escalated, raised_at,
                   ended_at, recorded_from, recorded_to)
select a_uuid('alert', n), 1, a_uuid('rule', n % 12), 1, 'COUNT_REACHED', 'WARNING', a_uuid('child', n), a_uuid('crossing', n), '2023-06-01',
       false, case when n % 40 = 0 then 'OPEN' else 'RESOLVED' end, false, timestamptz '2023-06-01' + n * interval '1 minute',
       case when n % 40 = 0 then null else timestamptz '2023-08-01' end, '2023-06-01', 'infinity'
from generate_series(1, 20000) n;
-- Two hundred imports and rebuilds, of which one each has much to tell.
insert into import_job (id, account, source, dry_run, state, phase, started_at)
select a_uuid('import', n), a_uuid('account', 1), 'elsewhere', false, 'COMPLETED', 'ENDED', timestamptz '2024-01-01' + n * interval '1 hour'
from generate_series(1, 200) n;
insert into import_line (import_id, file, line, phase, severity, code, details)
select a_uuid('import', case when n % 2 = 0 then 1 else n % 200 + 1 end), 'stays.csv', n, 'STAYS', 'NOTE', 'X', '{}'
from generate_series(1, 20000) n;
insert into rebuild (id, occasion, shapes, former, former_shapes, phase)
select a_uuid('rebuild', n), 'ASKED_FOR', '', 1, '', 'READING' from generate_series(1, 200) n;
insert into rebuild_difference (rebuild_id, ordinal, table_name, kind, stops, row_key)
select a_uuid('rebuild', n % 20 + 1), n / 20, 'stay', 'OTHERWISE', false, '' from generate_series(1, 20000) n;
