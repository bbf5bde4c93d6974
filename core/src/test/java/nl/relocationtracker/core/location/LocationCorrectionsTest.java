package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nl.relocationtracker.core.location.LocationNotebook.Reading;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;

/** However much is told late, changed and taken back: what is left reads as if it had been recorded right the first time. */
class LocationCorrectionsTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 60;
    private static final Ground GROUND = new Ground(FIRST_DAY.plusDays(DAYS), Source.LIVE, Terms.USUAL);

    /**
     * Somebody asks something, sensible or not.
     *
     * @param day of which it is said
     * @param other another day, where it needs one
     * @param choice which period, kind or number of places
     */
    record Step(What what, int day, int other, int choice) {

        enum What {
            OPEN,
            REOPEN,
            CLOSE,
            ANNOUNCE,
            CHANGE_DAY,
            WITHDRAW,
            CONVERT,
            DESCRIBE,
            CAPACITY,
            CORRECT_OPENING,
            CORRECT_CLOSING,
            RETRACT_OPENING,
            RETRACT_CLOSURE,
            EARLIER
        }
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void reads_as_recorded_right_the_first_time_and_as_believed_at_every_moment_before(
            @ForAll("histories") List<Step> history) {
        LocationNotebook notebook = new LocationNotebook(TER_APEL);
        LocationPeriods location = LocationPeriods.unopened(TER_APEL);
        int corrections = 0;
        for (Step step : history) {
            Optional<LocationCommand> command = command(step, location, location.version());
            if (command.isEmpty()) continue;
            try {
                for (LocationEvent event : LocationRules.decide(
                                location, List.of(command.get()), GROUND, new PaperRegister())
                        .events()) location = location.after(event);
            } catch (Refusal refused) {
                continue;
            }
            notebook.write(command.get());
            if (CORRECTIONS.contains(step.what())) corrections++;
            assertThat(readings(location)).as("after %s", command.get()).isEqualTo(readings(notebook));
        }
        if (!location.isKnown() || notebook.periods().isEmpty()) return;
        LocationPeriods right = LocationPeriods.unopened(TER_APEL);
        for (LocationEvent event : notebook.rightTheFirstTime()) right = right.after(event);
        LocalDate first = notebook.firstDay();
        for (LocalDate day = first; !day.isAfter(GROUND.today().plusDays(1)); day = day.plusDays(1))
            assertThat(reading(location, day)).as("on %s", day).isEqualTo(reading(right, day));
        Statistics.collect(corrections > 2);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    private static final Set<Step.What> CORRECTIONS = EnumSet.of(
            Step.What.CORRECT_OPENING,
            Step.What.CORRECT_CLOSING,
            Step.What.RETRACT_OPENING,
            Step.What.RETRACT_CLOSURE,
            Step.What.EARLIER);

    private static List<Reading> readings(LocationPeriods location) {
        List<Reading> readings = new ArrayList<>();
        for (int day = -1; day <= DAYS + 1; day++) readings.add(reading(location, FIRST_DAY.plusDays(day)));
        return readings;
    }

    private static List<Reading> readings(LocationNotebook notebook) {
        List<Reading> readings = new ArrayList<>();
        for (int day = -1; day <= DAYS + 1; day++) readings.add(notebook.on(FIRST_DAY.plusDays(day)));
        return readings;
    }

    private static Reading reading(LocationPeriods location, LocalDate day) {
        Description description = location.descriptions().on(day);
        Optional<Period> period = location.periodOn(day);
        return new Reading(
                location.stateOn(day),
                description.kind(),
                description.name(),
                period.map(open -> open.capacities().on(day)).orElse(null),
                period.flatMap(open -> open.announcedOn(day))
                        .map(Announced::closesOn)
                        .orElse(null));
    }

    private static Optional<LocationCommand> command(Step step, LocationPeriods location, long number) {
        LocalDate day = FIRST_DAY.plusDays(step.day());
        LocalDate other = FIRST_DAY.plusDays(step.other());
        LocationKind kind = List.of(LocationKind.REGULAR, LocationKind.EMERGENCY, LocationKind.MUNICIPAL)
                .get(step.choice() % 3);
        PeriodId fresh = new PeriodId(new UUID(3, number));
        if (step.what() == Step.What.OPEN)
            return Optional.of(new OpenLocation(TER_APEL, fresh, "Ter Apel", null, null, kind, step.choice() + 1, day));
        if (!location.isKnown()) return Optional.empty();
        Period period = location.isOpened()
                ? location.periods().get(step.choice() % location.periods().size())
                : Period.opened(fresh, day, null);
        return Optional.of(
                switch (step.what()) {
                    case OPEN -> throw new IllegalStateException("asked already");
                    case REOPEN ->
                        new ReopenLocation(
                                TER_APEL, null, fresh, soonAfter(lastEnd(location), step), step.choice() + 1);
                    case CLOSE -> Locations.close(TER_APEL, soonAfter(lastStart(location), step));
                    case ANNOUNCE -> Locations.announce(TER_APEL, day, other);
                    case CHANGE_DAY -> Locations.changeClosingDay(TER_APEL, day, other);
                    case WITHDRAW -> Locations.withdraw(TER_APEL, day);
                    case CONVERT -> Locations.convert(TER_APEL, kind, day);
                    case DESCRIBE -> Locations.describe(TER_APEL, "Site " + step.choice(), null, day);
                    case CAPACITY -> Locations.changeCapacity(TER_APEL, step.choice() + 1, day);
                    case CORRECT_OPENING -> corrected(period, soonAfter(period.openedOn(), step), period.closedOn());
                    case CORRECT_CLOSING ->
                        corrected(
                                period,
                                period.openedOn(),
                                soonAfter(period.isRunning() ? day : period.closedOn(), step));
                    case EARLIER -> Locations.earlier(TER_APEL, fresh, day, day.plusDays(step.choice()));
                    case RETRACT_OPENING -> Locations.retractOpening(TER_APEL, period.id());
                    case RETRACT_CLOSURE -> Locations.retractClosure(TER_APEL, period.id());
                });
    }

    private static LocalDate lastStart(LocationPeriods location) {
        return location.running().map(Period::openedOn).orElse(FIRST_DAY);
    }

    private static LocalDate lastEnd(LocationPeriods location) {
        return location.periods().stream()
                .map(Period::closedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(FIRST_DAY);
    }

    /** Or now and then just before. */
    private static LocalDate soonAfter(LocalDate day, Step step) {
        return day.plusDays(step.other() % 8 - 2);
    }

    private static CorrectPeriod corrected(Period period, LocalDate openedOn, LocalDate closedOn) {
        return Locations.correct(TER_APEL, period.id(), openedOn, closedOn);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Step> steps = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(1, Step.What.OPEN),
                                Tuple.of(3, Step.What.REOPEN),
                                Tuple.of(3, Step.What.CLOSE),
                                Tuple.of(2, Step.What.ANNOUNCE),
                                Tuple.of(2, Step.What.CHANGE_DAY),
                                Tuple.of(1, Step.What.WITHDRAW),
                                Tuple.of(2, Step.What.CONVERT),
                                Tuple.of(2, Step.What.DESCRIBE),
                                Tuple.of(2, Step.What.CAPACITY),
                                Tuple.of(3, Step.What.CORRECT_OPENING),
                                Tuple.of(3, Step.What.CORRECT_CLOSING),
                                Tuple.of(1, Step.What.RETRACT_OPENING),
                                Tuple.of(1, Step.What.RETRACT_CLOSURE)),
                        Arbitraries.integers().between(-1, DAYS + 1),
                        Arbitraries.integers().between(0, DAYS + 30),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new);
        return steps.list().ofMinSize(20).ofMaxSize(80).map(LocationCorrectionsTest::opening);
    }

    /** A history begins with an opening, or most of it would be asked of nobody. */
    private static List<Step> opening(List<Step> steps) {
        List<Step> all = new ArrayList<>(steps);
        all.add(0, new Step(Step.What.OPEN, Math.floorMod(steps.get(0).day(), DAYS / 2), 0, 1));
        return all;
    }
}
