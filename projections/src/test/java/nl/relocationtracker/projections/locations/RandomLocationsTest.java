package nl.relocationtracker.projections.locations;

import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.Description;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RetractClosure;
import nl.relocationtracker.core.location.PeriodCommand.RetractOpening;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;

/** What is read of any day as known at any moment is what the fold of everything recorded by then says of that day. */
class RandomLocationsTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");
    private static final Instant START = Instant.parse("2024-03-01T12:00:00Z");
    private static final int DAYS = 40;
    private static final int STEPS = 400;

    private final Random random = new Random(20240301);
    private final SetClock clock = new SetClock(START.toString());

    /** A location as believed from a moment on. */
    private record Belief(Instant since, LocationPeriods location) {}

    @Test
    void reads_on_every_day_as_believed_at_every_moment() {
        try (Store store = new Store(clock)) {
            Desk desk = new Desk(store);
            LocationId location = desk.opened("Site", LocationKind.REGULAR, "2024-01-05");
            List<Belief> beliefs = new ArrayList<>(List.of(new Belief(START, desk.known(location))));
            for (int step = 1; step < STEPS; step++) {
                Instant moment = START.plusSeconds(step);
                clock.set(moment.toString());
                if (passes(store, command(desk.known(location)))) beliefs.add(new Belief(moment, desk.known(location)));
            }
            assertThat(beliefs).hasSizeGreaterThan(60);
            assertThat(beliefs.get(beliefs.size() - 1).location().version()).isGreaterThanOrEqualTo(beliefs.size());
            Locations locations = store.get(Locations.class);
            for (Belief belief : beliefs)
                for (int day = -3; day < DAYS + 3; day += 3) reads(locations, belief, FIRST_DAY.plusDays(day));
        }
    }

    private static void reads(Locations locations, Belief belief, LocalDate day) {
        LocationPeriods believed = belief.location();
        LocationView view = locations
                .location(believed.id(), new PointInTime(day, belief.since()))
                .orElseThrow();
        Description description = believed.descriptions().on(day);
        String when = "%s as known at %s".formatted(day, belief.since());
        assertThat(view.state()).as(when).isEqualTo(believed.stateOn(day));
        assertThat(view.kind()).as(when).isEqualTo(description.kind());
        assertThat(view.name()).as(when).isEqualTo(description.name());
        assertThat(view.municipality()).as(when).isEqualTo(description.municipality());
        Optional<Period> open = believed.periodOn(day);
        Optional<PeriodView> seen =
                view.open() ? Optional.of(view.periods().get(view.periods().size() - 1)) : Optional.empty();
        assertThat(seen.map(PeriodView::id))
                .as(when)
                .isEqualTo(open.map(period -> period.id().value()));
        assertThat(seen.map(PeriodView::capacity))
                .as(when)
                .isEqualTo(open.map(period -> period.capacities().on(day)));
        assertThat(seen.map(PeriodView::announced)).as(when).isEqualTo(open.flatMap(period -> period.announcedOn(day)));
    }

    private static boolean passes(Store store, LocationCommand command) {
        try {
            store.get(Recording.class).record(command, SOMEBODY);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private LocationCommand command(LocationPeriods known) {
        LocationId id = known.id();
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        PeriodId period = known.isOpened()
                ? known.periods().get(random.nextInt(known.periods().size())).id()
                : PeriodId.create();
        Optional<Period> named = known.period(period);
        CorrectionCause because = CorrectionCause.LEARNED_LATER;
        return switch (random.nextInt(13)) {
            case 0, 1 -> new ReopenLocation(id, null, PeriodId.create(), day, 1 + random.nextInt(5));
            case 2 -> new CloseLocation(id, null, day, ClosureCause.SAFETY);
            case 3 -> new AnnounceClosure(id, null, day, day.plusDays(random.nextInt(30)), ClosureCause.SAFETY);
            case 4 -> new ChangeClosingDay(id, null, day, day.plusDays(random.nextInt(30)), ClosureCause.SAFETY);
            case 5 -> new WithdrawClosure(id, null, day);
            case 6 ->
                new ConvertLocation(
                        id,
                        null,
                        random.nextBoolean() ? LocationKind.EMERGENCY : LocationKind.REGULAR,
                        null,
                        null,
                        day);
            case 7 ->
                new DescribeLocation(
                        id, null, "Site " + random.nextInt(3), random.nextBoolean() ? "Assen" : null, null, null, day);
            case 8 -> new ChangeCapacity(id, null, 1 + random.nextInt(5), day);
            case 9, 10 ->
                new CorrectPeriod(
                        id,
                        null,
                        period,
                        named.map(Period::openedOn).orElse(day).plusDays(random.nextInt(7) - 3),
                        named.map(Period::closedOn).orElse(null),
                        named.map(Period::cause).orElse(null),
                        because);
            case 11 -> new RetractOpening(id, null, period, because);
            default -> new RetractClosure(id, null, period, because);
        };
    }
}
