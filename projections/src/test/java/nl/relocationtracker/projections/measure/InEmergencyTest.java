package nl.relocationtracker.projections.measure;

import static java.time.LocalDate.parse;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.RandomHistory;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;

class InEmergencyTest {

    private static final int CHILDREN = 25;
    private final LocalDate today = LocalDate.now(RandomHistory.ticking());

    private long seen;

    @Test
    void are_on_any_day_and_at_any_moment_those_of_whom_a_passage_tells() {
        try (Store store = new Store(RandomHistory.ticking())) {
            RandomHistory.open(store);
            RandomHistory history = new RandomHistory(20261127);
            Instant before = null;
            for (int i = 0; i < CHILDREN; i++) {
                history.recorded(store);
                history.converted(store);
                store.get(Recounts.class).workOff();
                if (i == CHILDREN / 2) before = store.get(Grounds.class).clock().instant();
            }
            for (LocalDate day = parse("2022-01-01"); !day.isAfter(today); day = day.plusDays(11)) {
                areOf(PointInTime.asKnownNow(day), store);
                areOf(new PointInTime(day, before), store);
            }
        }
        assertThat(seen).isPositive();
    }

    private void areOf(PointInTime when, Store store) {
        InEmergency there = store.get(InEmergency.class);
        Map<UUID, LocalDate> told =
                store.get(PassagesOfChildren.class).passages(InEmergency.KINDS, when.asOf(), when).stream()
                        .filter(passed -> passed.passage().contains(when.asOf()))
                        .collect(toMap(Passed::child, passed -> passed.passage().since()));
        assertThat(there.since(when)).as("%s", when).isEqualTo(told);
        assertThat(there.numbers(when))
                .as("%s", when)
                .isEqualTo(told.values().stream().collect(groupingBy(Function.identity(), counting())));
        seen += told.size();
    }

    @Test
    void a_place_that_turns_out_to_be_another_is_one_before_its_children_are_looked_at_again() {
        SetClock clock = new SetClock("2024-03-01T12:00:00Z");
        try (Store store = new Store(clock)) {
            Desk desk = new Desk(store);
            LocationId azc = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
            LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");
            ChildId child = desk.placed(azc, "2024-01-01");
            desk.relocated(child, assen, "2024-02-20", Reason.CAPACITY);
            ChildId other = desk.placed(azc, "2024-02-10");
            clock.set("2024-03-02T12:00:00Z");
            desk.record(new ConvertLocation(azc, null, LocationKind.CRISIS_EMERGENCY, null, null, parse("2024-02-01")));
            assertThat(since(child, null, store)).isEqualTo("2024-02-01");
            assertThat(since(other, null, store)).isEqualTo("2024-02-10");
            assertThat(store.get(InEmergency.class).numbers(PointInTime.asKnownNow(parse("2024-03-01"))))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(parse("2024-02-01"), 1L, parse("2024-02-10"), 1L));
            assertThat(since(other, Instant.parse("2024-03-02T11:00:00Z"), store))
                    .isNull();
            // Something else is recorded of one of them before anybody looks again.
            clock.set("2024-03-03T12:00:00Z");
            store.get(Recording.class)
                    .record(
                            new RecordPersonalDetails(child, null, PersonalDetails.of(parse("2012-01-01"), null)),
                            Store.SOMEBODY);
            store.get(Recounts.class).workOff();
            assertThat(since(child, null, store)).isEqualTo("2024-02-01");
            assertThat(since(other, null, store)).isEqualTo("2024-02-10");
            for (ChildId one : List.of(child, other))
                assertThat(since(one, Instant.parse("2024-03-02T11:00:00Z"), store))
                        .isEqualTo(one.equals(child) ? parse("2024-02-20") : null);
            assertThat(since(other, Instant.parse("2024-03-02T13:00:00Z"), store))
                    .isEqualTo("2024-02-10");
            clock.set("2024-03-04T12:00:00Z");
            desk.record(new ConvertLocation(azc, null, LocationKind.REGULAR, null, null, parse("2024-02-01")));
            store.get(Recounts.class).workOff();
            assertThat(since(child, null, store)).isEqualTo("2024-02-20");
            assertThat(since(other, null, store)).isNull();
        }
    }

    private static LocalDate since(ChildId child, Instant knownAt, Store store) {
        return store.get(InEmergency.class)
                .since(new PointInTime(parse("2024-03-01"), knownAt))
                .get(child.value());
    }
}
