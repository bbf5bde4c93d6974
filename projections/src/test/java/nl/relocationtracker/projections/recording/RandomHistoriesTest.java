package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.core.child.Whereabouts.HOSPITAL;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectOrigin;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.finding.ChildFindings;
import nl.relocationtracker.core.finding.Found;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;
import nl.relocationtracker.projections.counts.ChildCount;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.stays.Timelines;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.Streams;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the design promises to be equal: live entry and import, live tables and fold, at every moment of knowledge. */
class RandomHistoriesTest {

    private static final int CHILDREN = 40;
    private static final int STEPS = 16;
    private static final LocalDate FIRST_DAY = parse("2022-01-01");
    private static final LocalDate BORN = parse("2005-06-01");
    private static final List<LocationId> LOCATIONS =
            List.of(LocationId.create(), LocationId.create(), LocationId.create(), LocationId.create());

    private static final List<LocationKind> KINDS =
            List.of(LocationKind.CRISIS_EMERGENCY, LocationKind.EMERGENCY, LocationKind.REGULAR, LocationKind.REGULAR);
    private static final LivePolicies ALL = new LivePolicies(Policies.BUILT_IN);
    private static final List<LocalDate> DAYS = List.of(
            parse("2022-09-01"), parse("2023-01-15"), parse("2023-06-01"), parse("2024-02-29"), parse("2029-12-31"));

    private final Random random = new Random(20240229);

    @Test
    void live_entry_and_import_give_the_same_events_and_rows_and_these_are_what_the_fold_gives() {
        try (Store live = new Store(new Ticking(), ALL);
                Store bulk = new Store(new Ticking(), ALL)) {
            open(live);
            open(bulk);
            Map<ChildId, List<ChildCommand>> passed = new LinkedHashMap<>();
            for (int i = 0; i < CHILDREN; i++) recordLive(live, passed);
            assertThat(passed.values().stream().mapToInt(List::size).sum()).isGreaterThan(CHILDREN * 5);

            bulk.get(BulkRecording.class)
                    .children(
                            passed.entrySet().stream()
                                    .map(entry -> new ChildRequest(entry.getKey(), known -> entry.getValue()))
                                    .toList(),
                            SOMEBODY)
                    .forEach(outcome -> assertThat(outcome.objections()).isEmpty());

            for (ChildId child : passed.keySet()) {
                assertThat(unsealed(events(bulk, child))).isEqualTo(unsealed(events(live, child)));
                tablesAreWhatTheFoldGives(live, child);
            }
            assertThat(rows(bulk)).isEqualTo(rows(live)).hasSizeGreaterThan(CHILDREN * 3);
            assertThat(rows(live).toString()).contains("\"origin\": \"BORN_IN_RECEPTION\"");
            assertThat(absencesOnceBelieved(live)).isGreaterThan(CHILDREN / 4);
            assertThat(flagging(live))
                    .contains("forced", "forced-wide", "other-municipality", "three-placements-in-a-year");
            countsMadeLaterAreThoseMadeAtOnce(live);
            findingsMadeLaterAreThoseMadeAtOnce(live);
            onlyWhoeverServesDecidesWhatIsLive(live);
        }
    }

    private void recordLive(Store live, Map<ChildId, List<ChildCommand>> passed) {
        ChildId child = ChildId.create();
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(300));
        List<ChildCommand> commands = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            day = day.plusDays(random.nextBoolean() ? random.nextInt(40) : 0);
            int kind = step > 2 ? random.nextInt(12) : 11;
            ChildCommand command = kind < 4
                    ? correction(fileOf(live, child), day)
                    : kind < 7 ? absence(fileOf(live, child)) : command(child, day, step == 0);
            if (passes(live, command)) commands.add(command);
        }
        passed.put(child, commands);
    }

    private static ChildFile fileOf(Store store, ChildId child) {
        ChildFile file = ChildFile.empty(child);
        for (StoredEvent event : events(store, child)) file = file.after((ChildEvent) event.payload());
        return file;
    }

    private ChildCommand correction(ChildFile file, LocalDate day) {
        ChildId child = file.id();
        List<Stay> stays = file.timeline().stays();
        if (stays.isEmpty()) return command(child, day, true);
        Stay stay = stays.get(random.nextInt(stays.size()));
        LocalDate near = stay.arrivedOn().plusDays(random.nextInt(20) - 6);
        LocationId location = LOCATIONS.get(random.nextInt(LOCATIONS.size()));
        Motive motive = random.nextBoolean() ? Motive.of(Reason.LOCATION_CLOSED) : null;
        return switch (random.nextInt(13)) {
            case 0, 1 ->
                new RecordEarlierStay(
                        child,
                        null,
                        StayId.create(),
                        null,
                        location,
                        near,
                        null,
                        null,
                        motive,
                        Motive.of(Reason.CAPACITY));
            case 2, 3 -> new CorrectStay(child, null, stay.id(), location, near, null, null, "een vergissing");
            case 4 -> new RetractStay(child, null, stay.id(), "een vergissing");
            case 5 ->
                new CorrectDeparture(
                        child,
                        null,
                        random.nextBoolean() ? stay.id() : null,
                        near,
                        Destination.WHEREABOUTS_UNKNOWN,
                        null,
                        null,
                        "een vergissing");
            case 6 ->
                new WithdrawDeparture(child, null, random.nextBoolean() ? stay.id() : null, motive, "een vergissing");
            case 7 -> new RecallChild(child, null);
            case 8 ->
                new ChangeAccompaniment(
                        child,
                        null,
                        near,
                        new Accompaniment(random.nextBoolean() ? Company.ALONE : Company.WITH_PARENT, null));
            case 9 -> new LeaveHousehold(child, null, near);
            case 10 ->
                new RecordPersonalDetails(
                        child, null, PersonalDetails.of(BORN, "V-" + child + "-" + random.nextInt(2)));
            case 11 ->
                new CorrectOrigin(
                        child,
                        null,
                        stays.get(0).id(),
                        random.nextBoolean() ? Origin.BORN_IN_RECEPTION : Origin.ARRIVED,
                        "een vergissing");
            default -> new JoinHousehold(child, null, near, HouseholdId.create());
        };
    }

    private ChildCommand absence(ChildFile file) {
        ChildId child = file.id();
        List<Stay> stays = file.timeline().stays();
        List<Absence> all = file.timeline().absences();
        LocalDate day = stays.isEmpty()
                ? FIRST_DAY
                : stays.get(random.nextInt(stays.size())).arrivedOn();
        LocalDate near = day.plusDays(random.nextInt(10));
        Motive motive = random.nextBoolean() ? Motive.of(Reason.LOCATION_CLOSED) : null;
        if (!all.isEmpty() && random.nextInt(3) == 0) {
            Absence some = all.get(random.nextInt(all.size()));
            if (random.nextBoolean()) return new RetractAbsence(child, null, some.id(), "een vergissing");
            return new EndTemporaryStay(
                    child, null, some.id(), some.from().plusDays(random.nextInt(30)), random.nextInt(4) == 0);
        }
        if (random.nextInt(3) == 0)
            return new RecordNightsElsewhere(
                    child,
                    null,
                    AbsenceId.create(),
                    random.nextBoolean() ? LOCATIONS.get(random.nextInt(LOCATIONS.size())) : null,
                    near,
                    1 + random.nextInt(5),
                    motive);
        return new BeginTemporaryStay(child, null, AbsenceId.create(), HOSPITAL, near, until(near), motive);
    }

    private LocalDate until(LocalDate from) {
        return random.nextInt(3) == 0 ? from.plusDays(random.nextInt(30)) : null;
    }

    private static boolean passes(Store live, ChildCommand command) {
        try {
            live.get(Recording.class).record(command, SOMEBODY);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private ChildCommand command(ChildId child, LocalDate day, boolean first) {
        LocationId location = LOCATIONS.get(random.nextInt(LOCATIONS.size()));
        Motive motive = new Motive(
                random.nextBoolean() ? Reason.CAPACITY : Reason.LOCATION_CLOSED,
                null,
                random.nextInt(5) == 0 ? "een opmerking" : null,
                null,
                null);
        int kind = first ? 0 : random.nextInt(10);
        boolean born = kind == 0 && random.nextInt(4) == 0;
        if (kind == 0)
            return new PlaceChild(
                    child,
                    null,
                    StayId.create(),
                    location,
                    day,
                    born ? Origin.BORN_IN_RECEPTION : Origin.ARRIVED,
                    new Accompaniment(random.nextBoolean() ? Company.ALONE : Company.WITH_PARENT, null),
                    // Of a child that comes back with none, only live entry remembers which it had.
                    HouseholdId.create(),
                    first && !born ? PersonalDetails.of(BORN, "V-" + child) : null);
        if (kind == 1) return new SendChild(child, null, day, random.nextBoolean() ? location : null, motive);
        if (kind == 2) return new ReceiveChild(child, null, StayId.create(), location, day);
        if (kind == 3)
            return new DepartChild(
                    child,
                    null,
                    day,
                    random.nextBoolean() ? Destination.WHEREABOUTS_UNKNOWN : Destination.TO_FAMILY,
                    null,
                    null,
                    null);
        return new RelocateChild(child, null, StayId.create(), location, null, day, motive, null);
    }

    private static void tablesAreWhatTheFoldGives(Store store, ChildId child) {
        ChildFile file = ChildFile.empty(child);
        List<StoredEvent> events = events(store, child);
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
                order by 1
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

    private static void open(Store store) {
        List<LocationRequest> requests = LOCATIONS.stream()
                .map(id -> new LocationRequest(
                        id,
                        known -> List.<LocationCommand>of(new OpenLocation(
                                id,
                                new PeriodId(id.value()),
                                "Locatie " + id,
                                null,
                                LOCATIONS.indexOf(id) % 2 == 0 ? "Westerwolde" : "Nijmegen",
                                KINDS.get(LOCATIONS.indexOf(id)),
                                null,
                                FIRST_DAY))))
                .toList();
        store.get(BulkRecording.class).locations(requests, SOMEBODY);
    }

    private static List<StoredEvent> events(Store store, ChildId child) {
        return store.get(EventTable.class).streams(List.of(child.value())).get(child.value());
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
                "(select * from accompaniment where recorded_to = 'infinity')",
                "(select * from absence where recorded_to = 'infinity')",
                "(select child_id, id, code, from_on, to_on, details::jsonb, recorded_from from finding"
                        + " where recorded_to = 'infinity')",
                "relocation_count",
                "child",
                "person"))
            rows.addAll(jdbc.queryForList(
                    "select to_jsonb(t) - 'recorded_from' - 'recorded_at' as row from " + table + " t order by 1"));
        return rows;
    }

    /** A clock on which a second passes each time that somebody looks. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2024-03-01T12:00:00Z");

        @Override
        public synchronized Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static PlacesAt places(ChildFile file, Store store) {
        return PlacesAt.ofStreams(Streams.of(
                store.get(JdbcTemplate.class),
                PlacesAt.locations(file).map(LocationId::value).toList()));
    }
}
