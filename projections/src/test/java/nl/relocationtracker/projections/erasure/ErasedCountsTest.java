package nl.relocationtracker.projections.erasure;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.NOW;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.PersonalDetail;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Selection;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Children who become five, fifteen and eighteen while they move, and are all erased: no count shows it. */
class ErasedCountsTest {

    private static final int CHILDREN = 24;
    private static final List<LocationKind> KINDS = List.of(
            LocationKind.CENTRAL_RECEPTION,
            LocationKind.PROCESS_RECEPTION,
            LocationKind.REGULAR,
            LocationKind.EMERGENCY,
            LocationKind.CRISIS_EMERGENCY);
    private static final LivePolicies ALL = new LivePolicies(Policies.BUILT_IN);

    private static final Instant FIRST_BELIEVED = NOW.plus(Duration.ofHours(1));
    private static final Instant DOUBTED = NOW.plus(Duration.ofHours(2));
    private static final Instant CORRECTED = NOW.plus(Duration.ofHours(3));

    private final SetClock clock = new SetClock(NOW.toString());
    private final Store store = new Store(clock, ALL);
    private final Desk desk = new Desk(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void counts_of_every_built_in_policy_are_equal_before_and_after_and_when_they_are_made_again() {
        List<ChildId> children = departedChildren();
        clock.set(CORRECTED.plusSeconds(1).toString());
        List<Object> before = counts();
        assertThat(before.stream().distinct().count()).isGreaterThan(CHILDREN);

        for (ChildId child : children) record(new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM));

        assertThat(counts()).isEqualTo(before);
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        assertThat(jdbc.queryForObject("select count(*) from erasure", Integer.class))
                .isEqualTo(CHILDREN);
        List<String> live = rows();
        jdbc.execute(
                "truncate counted_relocation, person_reach, relocation_count, live_policy, person, person_name, person_reference, person_age");
        assertThat(counts()).isNotEqualTo(before);
        store.counting(ALL, true).complete();
        store.get(PersonRefill.class).refill();
        assertThat(counts()).isEqualTo(before);
        assertThat(rows()).isEqualTo(live);
    }

    /** Of every table in which what is left of a birth date makes a difference. */
    private List<String> rows() {
        return Stream.of("counted_relocation", "person_reach", "relocation_count", "person", "person_age")
                .flatMap(table -> store
                        .get(JdbcTemplate.class)
                        .queryForList("select t::text from " + table + " t order by 1", String.class)
                        .stream())
                .toList();
    }

    private List<ChildId> departedChildren() {
        Random random = new Random(5);
        List<LocationId> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) places.add(opened(i));
        List<ChildId> children = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            int at = random.nextInt(5);
            LocalDate day = parse("2021-02-01").plusDays(random.nextInt(300));
            // Whoever is eighteen may not arrive: what is learned of the birth date comes after.
            ChildId child = desk.placed(places.get(at), day.toString());
            for (int moves = 2 + random.nextInt(10); moves > 0; moves--) {
                day = day.plusDays(1 + random.nextInt(70));
                at = (at + 1 + random.nextInt(4)) % 5;
                desk.relocated(child, places.get(at), day.toString(), reason(random));
            }
            LocalDate born = day.minusDays(random.nextInt(400))
                    .minusYears(List.of(5, 10, 15, 18).get(i % 4));
            record(new DepartChild(child, null, day.plusDays(9), Destination.TO_FAMILY, null, null, null));
            clock.set(FIRST_BELIEVED.toString());
            LocalDate first = born.minusDays(random.nextInt(200));
            record(new RecordPersonalDetails(child, null, PersonalDetails.of(first, "V-" + i)));
            if (i % 3 == 0) {
                clock.set(DOUBTED.toString());
                record(new RecordPersonalDetails(
                        child, null, PersonalDetails.of(null, "V-" + i), Set.of(PersonalDetail.BIRTH)));
            }
            clock.set(CORRECTED.toString());
            record(new RecordPersonalDetails(child, null, PersonalDetails.of(born, null)));
            clock.set(NOW.toString());
            children.add(child);
        }
        return children;
    }

    private static Reason reason(Random random) {
        return List.of(Reason.CAPACITY, Reason.LOCATION_CLOSED, Reason.PROCEDURE, Reason.SCHOOL)
                .get(random.nextInt(4));
    }

    private LocationId opened(int number) {
        LocationId id = LocationId.create();
        desk.record(new OpenLocation(
                id,
                PeriodId.create(),
                "Plaats " + number,
                null,
                number < 2 ? "Assen" : "Emmen " + number,
                KINDS.get(number),
                100,
                parse("2021-01-01")));
        return id;
    }

    /** What every policy gives on many days, as known at many moments, and how many are flagged in its list. */
    private List<Object> counts() {
        List<Object> counts = new ArrayList<>();
        for (Instant moment : Arrays.asList(null, FIRST_BELIEVED.minusMillis(1), FIRST_BELIEVED, DOUBTED, CORRECTED))
            for (CountingPolicy policy : Policies.BUILT_IN)
                for (LocalDate day = parse("2021-02-01"); day.isBefore(parse("2024-03-02")); day = day.plusDays(37)) {
                    PointInTime when = new PointInTime(day, moment);
                    counts.add(PolicyFigures.of(policy, when, store.get(JdbcClient.class)));
                    counts.add(store.get(ChildCounts.class)
                            .children(new Selection(policy, true, null, null, null), when, null, 1)
                            .total());
                }
        return counts;
    }

    private void record(ChildCommand command) {
        store.get(Recording.class).record(command, SOMEBODY);
    }
}
