package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.finding.ChildFindings;
import nl.relocationtracker.core.finding.Found;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;
import nl.relocationtracker.projections.counts.ChildCount;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.stays.Timelines;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.Streams;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the design promises to be equal: live entry and import, live tables and fold, at every moment of knowledge. */
class RandomHistoriesTest {

    private static final int CHILDREN = 40;
    private static final LivePolicies ALL = new LivePolicies(Policies.BUILT_IN);
    private static final List<LocalDate> DAYS = List.of(
            parse("2022-09-01"), parse("2023-01-15"), parse("2023-06-01"), parse("2024-02-29"), parse("2029-12-31"));

    @Test
    void live_entry_and_import_give_the_same_events_and_rows_and_these_are_what_the_fold_gives() {
        try (Store live = new Store(RandomHistory.ticking(), ALL);
                Store bulk = new Store(RandomHistory.ticking(), ALL)) {
            RandomHistory.open(live);
            RandomHistory.open(bulk);
            RandomHistory history = new RandomHistory(20240229);
            Map<ChildId, List<ChildCommand>> passed = new LinkedHashMap<>();
            for (int i = 0; i < CHILDREN; i++) {
                ChildId child = ChildId.create();
                passed.put(child, history.recorded(child, live));
            }
            assertThat(passed.values().stream().mapToInt(List::size).sum()).isGreaterThan(CHILDREN * 5);

            bulk.get(BulkRecording.class)
                    .children(
                            passed.entrySet().stream()
                                    .map(entry -> new ChildRequest(entry.getKey(), known -> entry.getValue()))
                                    .toList(),
                            SOMEBODY)
                    .forEach(outcome -> assertThat(outcome.objections()).isEmpty());

            for (ChildId child : passed.keySet()) {
                assertThat(unsealed(RandomHistory.events(bulk, child)))
                        .isEqualTo(unsealed(RandomHistory.events(live, child)));
                tablesAreWhatTheFoldGives(live, child);
            }
            assertThat(rows(bulk)).isEqualTo(rows(live)).hasSizeGreaterThan(CHILDREN * 3);
            assertThat(rows(live).toString()).contains("\"origin\": \"BORN_IN_RECEPTION\"");
            assertThat(absencesOnceBelieved(live)).isGreaterThan(CHILDREN / 4);
            assertThat(flagging(live))
                    .contains("forced", "forced-wide", "other-municipality", "three-placements-in-a-year");
            assertThat(notToldWhenTheNextBegan(live)).isZero();
            countsMadeLaterAreThoseMadeAtOnce(live);
            findingsMadeLaterAreThoseMadeAtOnce(live);
            onlyWhoeverServesDecidesWhatIsLive(live);
        }
    }

    /** What whoever asks for a child's last stay relies on. */
    private static long notToldWhenTheNextBegan(Store store) {
        return store.get(JdbcTemplate.class).queryForObject("""
                select count(*) from stay s
                join (select child_id, recorded_from as at from stay union select child_id, recorded_to from stay) m
                    on m.child_id = s.child_id and m.at >= s.recorded_from and m.at < s.recorded_to
                where s.next_arrived_on < s.arrived_on
                   or s.next_arrived_on is distinct from (
                          select n.arrived_on from stay n where n.child_id = s.child_id and n.ordinal = s.ordinal + 1
                            and n.recorded_from <= m.at and n.recorded_to > m.at)
                   or coalesce(s.transit_until, s.left_on, 'infinity') < 'infinity' and s.departed_on is null
                          and s.next_arrived_on is null
                """, Long.class);
    }

    private static void tablesAreWhatTheFoldGives(Store store, ChildId child) {
        ChildFile file = ChildFile.empty(child);
        List<StoredEvent> events = RandomHistory.events(store, child);
        for (int i = 0; i < events.size(); i++) {
            file = file.after((ChildEvent) events.get(i).payload());
            Instant moment = events.get(i).recordedAt();
            boolean lastOfItsMoment =
                    i + 1 == events.size() || events.get(i + 1).recordedAt().isAfter(moment);
            if (lastOfItsMoment) tablesAreWhatTheFoldGives(store, file, moment);
        }
        tablesAreWhatTheFoldGives(store, file, null);
    }

    private static void tablesAreWhatTheFoldGives(Store store, ChildFile file, Instant moment) {
        Timeline timeline = file.timeline();
        PointInTime then = new PointInTime(parse("2029-12-31"), moment);
        assertThat(store.get(Timelines.class).timelineOf(file.id(), then).stream()
                        .map(stay -> List.of(
                                stay.stayId(),
                                stay.arrivedOn(),
                                Optional.ofNullable(stay.leftOn()),
                                Optional.ofNullable(stay.origin()))))
                .containsExactlyElementsOf(timeline.stays().stream()
                        .map(stay -> List.<Object>of(
                                stay.id().value(),
                                stay.arrivedOn(),
                                Optional.ofNullable(stay.leftOn()),
                                Optional.ofNullable(stay.placement()).map(Stay.Placement::origin)))
                        .toList());
        assertThat(store.get(Timelines.class).absencesOf(file.id(), then).stream()
                        .map(absence -> Arrays.<Object>asList(
                                absence.absenceId(),
                                absence.stayId(),
                                absence.from(),
                                absence.until(),
                                absence.relocationSince(),
                                absence.locationId())))
                .containsExactlyInAnyOrderElementsOf(timeline.absences().stream()
                        .map(absence -> Arrays.<Object>asList(
                                absence.id().value(),
                                absence.stayId().value(),
                                absence.from(),
                                absence.until(),
                                absence.relocationSince(),
                                absence.location() == null
                                        ? null
                                        : absence.location().value()))
                        .toList());
        if (timeline.stays().isEmpty()) return;
        int some = file.timeline().stays().size() % DAYS.size();
        for (LocalDate day : moment == null ? DAYS : DAYS.subList(some, some + 1))
            for (CountingPolicy policy : Policies.BUILT_IN)
                countIsWhatTheFoldGives(store, file, policy, new PointInTime(day, moment));
        for (LocalDate day : moment == null ? DAYS : DAYS.subList(some, some + 1))
            findingsAreWhatTheFoldGives(store, file, new PointInTime(day, moment));
        var row = row(store, file, Policies.EVERY_RELOCATION, null, then).orElseThrow();
        assertThat(row.inTransit()).isEqualTo(timeline.isInTransit());
        assertThat(row.unaccompanied())
                .isEqualTo(file.accompaniedOn(then.asOf())
                        .map(known -> known.accompaniment().unaccompanied())
                        .orElse(false));
    }

    private static void countIsWhatTheFoldGives(Store store, ChildFile file, CountingPolicy policy, PointInTime when) {
        Places places = places(file, store).around(file, when.knownAt());
        RelocationCount count =
                RelocationCount.count(file.timeline(), places, file.birth(store.get(Vault.class)), policy, when.asOf());
        Optional<ChildCount> row = row(store, file, policy, null, when);
        assertThat(row.map(ChildCount::count).orElse(0)).isEqualTo(count.count());
        UUID child = file.id().value();
        assertThat(store.get(ChildCounts.class)
                        .numbers(policy, List.of(child), when)
                        .getOrDefault(child, 0))
                .isEqualTo(count.count());
        assertThat(row.map(ChildCount::flaggedSince)).isEqualTo(count.flaggedSince());
        assertThat(row.map(ChildCount::flaggedUntil)).isEqualTo(count.flaggedUntil());
        assertThat(row.map(ChildCount::lastMoveOn)).isEqualTo(count.lastMove());
        assertThat(row(store, file, policy, true, when).isPresent()).isEqualTo(count.flagged());
    }

    private static int absencesOnceBelieved(Store store) {
        return store.get(JdbcTemplate.class)
                .queryForObject("select count(*) from absence where recorded_to <> 'infinity'", Integer.class);
    }

    /** The policies under which somebody is, or was, or was believed to be flagged. */
    private static List<String> flagging(Store store) {
        return store.get(JdbcTemplate.class)
                .queryForList(
                        "select distinct policy from counted_relocation where flagged_since is not null", String.class);
    }

    private static void countsMadeLaterAreThoseMadeAtOnce(Store store) {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        List<Map<String, Object>> made = counts(jdbc);
        jdbc.execute("update live_policy set hash = 'another'");
        store.counting(ALL, true).complete();
        assertThat(counts(jdbc)).isEqualTo(made);

        jdbc.update("""
            delete from counted_relocation where policy = 'forced'
            and child_id >= (select id from child order by id limit 1 offset 20)
            """);
        jdbc.update("""
            update live_policy set made = false, made_up_to = (select id from child order by id limit 1 offset 19)
            where name = 'forced'
            """);
        store.counting(ALL, true).complete();
        assertThat(counts(jdbc)).isEqualTo(made);
    }

    private static void findingsMadeLaterAreThoseMadeAtOnce(Store store) {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        List<Map<String, Object>> made = findings(jdbc);
        assertThat(made).hasSizeGreaterThan(CHILDREN);
        jdbc.execute("update finding_making set made_by = 'another'");
        store.finding(Terms.USUAL, true).complete();
        assertThat(findings(jdbc)).isEqualTo(made);
        store.finding(new Terms(28, 600, 21, 3, 10, 90), true).complete();
        assertThat(findings(jdbc)).isNotEqualTo(made);
        store.finding(Terms.USUAL, true).complete();
        assertThat(findings(jdbc)).isEqualTo(made);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() ->
                        store.finding(new Terms(28, 600, 21, 3, 10, 90), false).complete())
                .withMessageContaining("TRACKER_LATE_DAYS");
    }

    private static List<Map<String, Object>> findings(JdbcTemplate jdbc) {
        return jdbc.queryForList("select to_jsonb(f) as row from finding f order by child_id, id, recorded_from");
    }

    /** At this moment of knowledge, but for lateness, which no record tells. */
    private static void findingsAreWhatTheFoldGives(Store store, ChildFile file, PointInTime when) {
        Places places = places(file, store).around(file, when.knownAt());
        List<Found> found =
                ChildFindings.of(file, places.locations(), file.birth(store.get(Vault.class)), Terms.USUAL).stream()
                        .filter(each -> each.holdsOn(when.asOf()))
                        .toList();
        assertThat(store
                        .get(Findings.class)
                        .findings(new Findings.Selection(null, null, file.id(), null, null), when, null, 200)
                        .items()
                        .stream()
                        .filter(each -> each.code() != FindingCode.RECORDED_LATE && each.childId() != null)
                        .map(each -> each.id() + " " + each.until()))
                .containsExactlyInAnyOrderElementsOf(found.stream()
                        .map(each -> each.id() + " " + each.until())
                        .toList());
    }

    private static void onlyWhoeverServesDecidesWhatIsLive(Store store) {
        store.counting(ALL, false).complete();
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> store.counting(LivePolicies.USUAL, false).complete())
                .withMessageContaining("TRACKER_POLICIES=beyond-procedure,eight-in-a-year,");
        store.counting(LivePolicies.USUAL, true).complete();
        assertThat(store.get(JdbcTemplate.class)
                        .queryForList("select distinct policy from counted_relocation order by 1", String.class))
                .containsExactlyInAnyOrderElementsOf(LivePolicies.USUAL.names());
    }

    private static List<Map<String, Object>> counts(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
            select to_jsonb(t) as row from counted_relocation t union all select to_jsonb(c) from relocation_count c
            union all select to_jsonb(r) from person_reach r order by 1
            """);
    }

    private static Optional<ChildCount> row(
            Store store, ChildFile file, CountingPolicy policy, Boolean flagged, PointInTime when) {
        return store
                .get(ChildCounts.class)
                .children(new ChildCounts.Selection(policy, flagged, null, null, file.id()), when, null, 1)
                .items()
                .stream()
                .findFirst();
    }

    /** What was recorded, without what differs each time it is sealed. */
    private static List<String> unsealed(List<StoredEvent> events) {
        return events.stream()
                .map(event -> event.sequence() + " "
                        + event.payload().toString().replaceAll("Sealed\\[ciphertext=[^\\]]*\\]", "sealed"))
                .toList();
    }

    /** The rows that are known now, without when they were recorded. */
    private static List<Map<String, Object>> rows(Store store) {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String table : List.of(
                "(select * from stay where recorded_to = 'infinity')",
                "(select * from counted_relocation where recorded_to = 'infinity')",
                "(select * from person_reach where recorded_to = 'infinity')",
                "(select * from accompaniment where recorded_to = 'infinity')",
                "(select * from absence where recorded_to = 'infinity')",
                "(select * from emergency_passage where recorded_to = 'infinity')",
                "(select child_id, id, code, from_on, to_on, details::jsonb, recorded_from from finding"
                        + " where recorded_to = 'infinity')",
                "relocation_count",
                "child",
                "person"))
            rows.addAll(jdbc.queryForList(
                    "select to_jsonb(t) - 'recorded_from' - 'recorded_at' as row from " + table + " t order by 1"));
        return rows;
    }

    private static PlacesAt places(ChildFile file, Store store) {
        return PlacesAt.ofStreams(Streams.of(
                store.get(JdbcTemplate.class),
                PlacesAt.locations(file).map(LocationId::value).toList()));
    }
}
