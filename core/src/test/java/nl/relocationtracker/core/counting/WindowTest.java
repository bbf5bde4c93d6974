package nl.relocationtracker.core.counting;

import static nl.relocationtracker.core.counting.Policies.THREE_PLACEMENTS_IN_A_YEAR;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.History;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** Windowed counts, held against counting again on every day with the list of moves at hand. */
class WindowTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    @Property(tries = 300)
    void a_windowed_count_is_a_naive_recount_and_lapses_on_the_day_it_says(
            @ForAll("steps") List<Integer> steps,
            @ForAll @IntRange(min = 1, max = 40) int window,
            @ForAll @IntRange(min = 1, max = 4) int threshold,
            @ForAll @IntRange(max = 400) int eighteenAfter) {
        Timeline timeline = timeline(steps);
        LocalDate eighteenth = FIRST.plusDays(eighteenAfter);
        CountingPolicy policy =
                CountingPolicy.relocations("some", 1).within(window).flaggingFrom(threshold);
        isRecounted(timeline, eighteenth, policy, day -> (int) timeline.relocations().stream()
                .map(Relocation::since)
                .filter(on -> on.isBefore(eighteenth) && !on.isAfter(day) && on.isAfter(day.minusDays(window)))
                .count());
    }

    @Property(tries = 200)
    void stays_touched_are_those_that_share_a_day_with_the_window(
            @ForAll("steps") List<Integer> steps, @ForAll @IntRange(max = 400) int eighteenAfter) {
        Timeline timeline = timeline(steps);
        LocalDate eighteenth = FIRST.plusDays(eighteenAfter);
        isRecounted(timeline, eighteenth, THREE_PLACEMENTS_IN_A_YEAR, day -> (int) timeline.stays().stream()
                .filter(stay -> stay.arrivedOn().isBefore(eighteenth)
                        && !stay.arrivedOn().isAfter(day)
                        && lastTouched(stay, eighteenth).isAfter(day.minusDays(365)))
                .count());
    }

    private static LocalDate lastTouched(Stay stay, LocalDate eighteenth) {
        return stay.leftOn() == null || stay.leftOn().isAfter(eighteenth) ? eighteenth : stay.leftOn();
    }

    /** Says on each day what is counted on it. */
    private interface Naive {
        int countOn(LocalDate day);
    }

    private static void isRecounted(Timeline timeline, LocalDate eighteenth, CountingPolicy policy, Naive naive) {
        Optional<Birth> birth = Optional.of(new Birth(eighteenth.minusYears(18)));
        Tally tally = Tally.of(timeline, Places.UNKNOWN, birth, policy);
        LocalDate since = null;
        for (LocalDate day = FIRST.minusDays(1); day.isBefore(FIRST.plusDays(900)); day = day.plusDays(1)) {
            RelocationCount count = tally.on(day);
            assertThat(count.count()).isEqualTo(naive.countOn(day));
            boolean flagged = naive.countOn(day) >= policy.threshold();
            since = !flagged ? null : since == null ? day : since;
            assertThat(count.flaggedSince()).isEqualTo(Optional.ofNullable(since));
            LocalDate asked = day;
            count.flaggedUntil()
                    .ifPresent(until -> lapses(timelineUntil(timeline, asked), birth, policy, asked, until));
            assertThat(count.flaggedUntil().isPresent()).isEqualTo(flagged);
        }
    }

    /** With nothing more happening it is flagged up to the day before, and not on the day itself. */
    private static void lapses(
            Timeline known, Optional<Birth> birth, CountingPolicy policy, LocalDate day, LocalDate until) {
        Tally tally = Tally.of(known, Places.UNKNOWN, birth, policy);
        assertThat(until).isAfter(day);
        assertThat(tally.on(until.minusDays(1)).flagged()).isTrue();
        assertThat(tally.on(until).flagged()).isFalse();
    }

    /** What had happened by a day: stays that had begun, and of their endings those that had come. */
    private static Timeline timelineUntil(Timeline timeline, LocalDate day) {
        return new Timeline(
                timeline.stays().stream()
                        .filter(stay -> !stay.arrivedOn().isAfter(day))
                        .map(stay -> stay.leftOn() == null || !stay.leftOn().isAfter(day) ? stay : running(stay))
                        .toList(),
                timeline.told());
    }

    private static Stay running(Stay stay) {
        return new Stay(
                stay.id(),
                stay.location(),
                stay.arrivedOn(),
                null,
                stay.spell(),
                stay.placement(),
                stay.move(),
                stay.moveRecordedIn(),
                null,
                null,
                null);
    }

    /** Days between one happening and the next; negative for a departure and a new placement. */
    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(-6, 30).list().ofMaxSize(14);
    }

    private static Timeline timeline(List<Integer> steps) {
        History history = new History().placed(TER_APEL, FIRST);
        LocalDate day = FIRST;
        boolean away = false;
        for (int step : steps) {
            day = day.plusDays(Math.abs(step));
            away = !away;
            if (step < 0) {
                history.departed(day, Destination.TO_FAMILY);
                day = day.plusDays(3);
                history.placed(away ? BUDEL : TER_APEL, day);
            } else history.relocated(away ? BUDEL : TER_APEL, day);
        }
        return history.timeline();
    }
}
