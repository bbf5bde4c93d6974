package nl.relocationtracker.core;

import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Children;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.Locations;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.Stay;

/** Children come and go, locations open and close, in whatever order it is recorded: nobody lives where nothing is open. */
class ClosedLocationsTest {

    /**
     * Somebody asks something of a child or of a location, sensible or not.
     *
     * @param lag how many days ago it happened; below zero it is still to come
     */
    record Step(Kind kind, ChildId child, LocationId location, int lag) {

        enum Kind {
            OPEN,
            CLOSE,
            REOPEN,
            CORRECT,
            RETRACT_OPENING,
            RETRACT_CLOSURE,
            PLACE,
            RELOCATE,
            SEND,
            RECEIVE,
            DEPART,
            SLEEP
        }
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void every_stay_and_night_elsewhere_lies_within_one_period_of_its_location(
            @ForAll("histories") List<Step> history) {
        Reception reception = new Reception();
        for (int i = 0; i < history.size(); i++) ask(reception, history.get(i), Reception.FIRST_DAY.plusDays(i / 2));
        int stays = 0;
        for (ChildFile file : reception.children())
            for (Stay stay : file.timeline().stays()) {
                assertThat(reception.location(stay.location()).holds(stay.arrivedOn(), stay.leftOn()))
                        .as(
                                "%s in %s",
                                stay, reception.location(stay.location()).periods())
                        .isTrue();
                stays++;
            }
        int nights = 0;
        for (ChildFile file : reception.children())
            for (Absence absence : file.timeline().absences()) {
                assertThat(reception.location(absence.location()).holds(absence.from(), absence.until()))
                        .as(
                                "%s in %s",
                                absence, reception.location(absence.location()).periods())
                        .isTrue();
                nights++;
            }
        Statistics.label("nights").collect(nights > 0);
        Statistics.label("nights").coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        long closings = reception.locations().stream()
                .flatMap(location -> location.periods().stream())
                .filter(period -> period.closedOn() != null)
                .count();
        Statistics.collect(stays > 5 && closings > 2);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    private static void ask(Reception reception, Step step, LocalDate now) {
        LocalDate day = now.minusDays(step.lag());
        long next = reception.nextNumber();
        try {
            switch (step.kind()) {
                case OPEN -> reception.record(Locations.open(step.location(), day));
                case CLOSE -> reception.record(Locations.close(step.location(), day));
                case REOPEN ->
                    reception.record(
                            new ReopenLocation(step.location(), null, new PeriodId(new UUID(3, next)), day, null));
                case CORRECT -> {
                    for (Period period : reception.location(step.location()).periods())
                        reception.record(Locations.correct(
                                step.location(),
                                period.id(),
                                period.openedOn().plusDays(step.lag()),
                                period.closedOn() == null ? null : now));
                }
                case RETRACT_OPENING -> {
                    for (Period period : reception.location(step.location()).periods())
                        reception.record(Locations.retractOpening(step.location(), period.id()));
                }
                case RETRACT_CLOSURE -> {
                    for (Period period : reception.location(step.location()).periods())
                        reception.record(Locations.retractClosure(step.location(), period.id()));
                }
                case PLACE -> reception.record(Children.place(step.child(), Children.stay(next), step.location(), day));
                case RELOCATE ->
                    reception.record(Children.relocate(
                            step.child(), Children.stay(next), step.location(), day, Reason.LOCATION_CLOSED));
                case SEND -> reception.record(Children.send(step.child(), day, null, Reason.LOCATION_CLOSED));
                case RECEIVE ->
                    reception.record(Children.receive(step.child(), Children.stay(next), step.location(), day));
                case SLEEP ->
                    reception.record(new RecordNightsElsewhere(
                            step.child(),
                            null,
                            new AbsenceId(new UUID(4, next)),
                            step.location(),
                            day.minusDays(2),
                            2,
                            null));
                case DEPART -> reception.record(Children.depart(step.child(), day, Destination.OTHER));
            }
        } catch (Refusal refusal) {
            assertThat(refusal.objections()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(2, Step.Kind.OPEN),
                                Tuple.of(2, Step.Kind.CLOSE),
                                Tuple.of(3, Step.Kind.REOPEN),
                                Tuple.of(1, Step.Kind.CORRECT),
                                Tuple.of(1, Step.Kind.RETRACT_OPENING),
                                Tuple.of(1, Step.Kind.RETRACT_CLOSURE),
                                Tuple.of(4, Step.Kind.PLACE),
                                Tuple.of(6, Step.Kind.RELOCATE),
                                Tuple.of(1, Step.Kind.SEND),
                                Tuple.of(2, Step.Kind.RECEIVE),
                                Tuple.of(2, Step.Kind.DEPART),
                                Tuple.of(1, Step.Kind.SLEEP)),
                        Arbitraries.of(Children.AMINA, Children.YUSUF),
                        Arbitraries.of(TER_APEL, HEUMENSOORD, BUDEL),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.of(0, 0, 1)),
                                Tuple.of(1, Arbitraries.integers().between(-4, 10))))
                .as(Step::new)
                .list()
                .ofMinSize(120)
                .ofMaxSize(240);
    }
}
