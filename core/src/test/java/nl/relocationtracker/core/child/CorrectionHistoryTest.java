package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.WITH_PARENT;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nl.relocationtracker.core.child.ChildCommand.CorrectDeparture;
import nl.relocationtracker.core.child.ChildCommand.CorrectStay;
import nl.relocationtracker.core.child.ChildCommand.DepartChild;
import nl.relocationtracker.core.child.ChildCommand.Motive;
import nl.relocationtracker.core.child.ChildCommand.PlaceChild;
import nl.relocationtracker.core.child.ChildCommand.ReceiveChild;
import nl.relocationtracker.core.child.ChildCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.ChildCommand.RelocateChild;
import nl.relocationtracker.core.child.ChildCommand.SendChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;

/** However a record came about, by entry or by correction: it says what is so, and nothing of how it came about. */
class CorrectionHistoryTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final Ground GROUND = new Ground(FIRST_DAY.plusDays(800), Source.LIVE, Terms.USUAL);

    private final PaperRegister register = new PaperRegister();

    CorrectionHistoryTest() {
        LocalDate before = FIRST_DAY.minusDays(100);
        register.happened(opened(TER_APEL, before), opened(HEUMENSOORD, before), opened(BUDEL, before));
    }

    /**
     * Something that somebody asks, sensible or not.
     *
     * @param pick which stay it is about, counted from the last
     * @param days so many days after something else; below zero before it
     * @param again a second such number, where two days are asked for; null for none
     */
    record Step(Kind kind, int pick, LocationId location, int days, Integer again, Destination destination) {

        enum Kind {
            PLACE,
            RELOCATE,
            SEND,
            RECEIVE,
            RECALL,
            DEPART,
            EARLIER,
            CORRECT,
            RETRACT,
            CORRECT_DEPARTURE,
            WITHDRAW_DEPARTURE
        }
    }

    private final class Desk {

        private final ReadableVault vault = new ReadableVault();
        private final Ledger ledger = new Ledger();
        private ChildFile file = ChildFile.empty(AMINA);
        private int corrections;
        private int numbers;

        Timeline timeline() {
            return file.timeline();
        }

        void ask(Step step) {
            Optional<ChildCommand> command = command(step);
            if (command.isEmpty()) return;
            try {
                decide(command.get());
                ledger.write(named(command.get()));
                if (step.kind().compareTo(Step.Kind.EARLIER) >= 0) corrections++;
            } catch (Refusal refusal) {
                assertThat(refusal.objections()).isNotEmpty().doesNotHaveDuplicates();
            }
        }

        void decide(ChildCommand command) {
            for (ChildEvent event : ChildRules.decide(file, List.of(command), GROUND, register, vault)
                    .events()) {
                if (event instanceof ChildEvent.EarlierStayRecorded earlier) predecessor = earlier.predecessorId();
                file = file.after(event);
            }
        }

        private StayId predecessor;

        /** Which stay an earlier one follows, the rules find when it is not said. */
        private ChildCommand named(ChildCommand command) {
            if (!(command instanceof RecordEarlierStay earlier)) return command;
            return new RecordEarlierStay(
                    AMINA,
                    null,
                    earlier.stayId(),
                    predecessor,
                    earlier.locationId(),
                    earlier.arrivedOn(),
                    earlier.leftOn(),
                    earlier.destination(),
                    earlier.motive(),
                    earlier.nextMotive());
        }

        private Optional<ChildCommand> command(Step step) {
            List<Stay> stays = file.timeline().stays();
            LocalDate reached = stays.isEmpty() ? FIRST_DAY : latest(stays.get(stays.size() - 1));
            StayId id = Children.stay(++numbers);
            Motive motive = Motive.of(Reason.CAPACITY);
            LocalDate day = reached.plusDays(step.days());
            LocalDate left = step.again() == null ? null : day.minusDays(Math.abs(step.again()));
            return switch (step.kind()) {
                case PLACE ->
                    Optional.of(new PlaceChild(
                            AMINA, null, id, step.location(), day, Origin.ARRIVED, WITH_PARENT, null, null));
                case RELOCATE ->
                    Optional.of(new RelocateChild(AMINA, null, id, step.location(), left, day, motive, null));
                case SEND -> Optional.of(new SendChild(AMINA, null, day, step.location(), motive));
                case RECEIVE -> Optional.of(new ReceiveChild(AMINA, null, id, step.location(), day));
                case RECALL -> Optional.of(Children.recall(AMINA));
                case DEPART -> Optional.of(new DepartChild(AMINA, null, day, step.destination(), null, null, null));
                default -> stays.isEmpty() ? Optional.empty() : Optional.of(correction(step, id, motive, stays));
            };
        }

        private ChildCommand correction(Step step, StayId id, Motive motive, List<Stay> stays) {
            Stay stay = stays.get(stays.size() - 1 - step.pick() % stays.size());
            LocalDate day = stay.arrivedOn().plusDays(step.days());
            LocalDate leftOn = step.again() == null ? null : day.plusDays(step.again());
            return switch (step.kind()) {
                case EARLIER ->
                    new RecordEarlierStay(
                            AMINA,
                            null,
                            id,
                            step.pick() % 3 == 0 ? stay.id() : null,
                            step.location(),
                            day,
                            leftOn,
                            leftOn != null && step.pick() % 2 == 0 ? step.destination() : null,
                            step.pick() % 4 == 0 ? null : motive,
                            step.pick() % 5 == 0 ? null : motive);
                case CORRECT ->
                    new CorrectStay(
                            AMINA,
                            null,
                            stay.id(),
                            step.pick() % 2 == 0 ? stay.location() : step.location(),
                            day,
                            leftOn,
                            null,
                            MISTAKE);
                case RETRACT -> Children.retract(AMINA, stay.id());
                case CORRECT_DEPARTURE ->
                    new CorrectDeparture(AMINA, null, null, day, step.destination(), null, null, MISTAKE);
                default -> Children.withdrawDeparture(AMINA);
            };
        }
    }

    private static LocalDate latest(Stay stay) {
        if (stay.goneBy() != null) return stay.goneBy();
        return stay.leftOn() == null ? stay.arrivedOn() : stay.leftOn();
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void a_corrected_record_is_what_a_ledger_would_hold(@ForAll("histories") List<Step> history) {
        Desk record = new Desk();
        for (Step step : history) {
            record.ask(step);
            assertThat(record.timeline().stays())
                    .as("after %s", step)
                    .extracting(stay ->
                            new Ledger.Line(stay.id(), stay.location(), stay.arrivedOn(), stay.leftOn(), stay.spell()))
                    .isEqualTo(record.ledger.lines());
        }
        Statistics.collect(record.corrections > 5);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
    }

    @Property
    void a_corrected_record_reads_as_if_it_had_been_entered_right_the_first_time(
            @ForAll("histories") List<Step> history) {
        Desk record = new Desk();
        history.forEach(record::ask);
        Desk right = new Desk();
        for (ChildCommand command : entered(record.timeline())) right.decide(command);
        assertThat(seen(right.timeline())).isEqualTo(seen(record.timeline()));
        assertThat(right.timeline().relocations())
                .extracting(Relocation::id, Relocation::movedOn, Relocation::reason)
                .isEqualTo(record.timeline().relocations().stream()
                        .map(one -> tuple(one.id(), one.movedOn(), one.reason()))
                        .toList());
    }

    @Property
    void nobody_is_at_two_places_or_in_two_orders_at_once(@ForAll("histories") List<Step> history) {
        Desk record = new Desk();
        history.forEach(record::ask);
        List<Stay> stays = record.timeline().stays();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (stay.leftOn() != null) assertThat(stay.leftOn()).isAfterOrEqualTo(stay.arrivedOn());
            if (i + 1 == stays.size()) continue;
            assertThat(stay.goneBy())
                    .isNotNull()
                    .isBeforeOrEqualTo(stays.get(i + 1).arrivedOn());
            if (stay.departure() == null)
                assertThat(stay.goneBy()).isEqualTo(stays.get(i + 1).arrivedOn());
        }
    }

    /** What somebody would have entered who had known it all. */
    private static List<ChildCommand> entered(Timeline timeline) {
        List<ChildCommand> commands = new ArrayList<>();
        Stay before = null;
        for (Stay stay : timeline.stays()) {
            if (before == null || before.departure() != null)
                commands.add(new PlaceChild(
                        AMINA,
                        null,
                        stay.id(),
                        stay.location(),
                        stay.arrivedOn(),
                        Origin.ARRIVED,
                        WITH_PARENT,
                        null,
                        null));
            else if (before.location().equals(stay.location())) {
                commands.add(new SendChild(AMINA, null, before.leftOn(), null, Motive.of(Reason.CAPACITY)));
                commands.add(new ReceiveChild(AMINA, null, stay.id(), stay.location(), stay.arrivedOn()));
            } else
                commands.add(new RelocateChild(
                        AMINA,
                        null,
                        stay.id(),
                        stay.location(),
                        before.leftOn(),
                        stay.arrivedOn(),
                        Motive.of(Reason.CAPACITY),
                        null));
            if (stay.isInTransitAfter() || (stay.transit() != null && stay.departure() != null))
                commands.add(new SendChild(AMINA, null, stay.leftOn(), null, Motive.of(Reason.CAPACITY)));
            if (stay.departure() != null)
                commands.add(new DepartChild(
                        AMINA, null, stay.departure().on(), stay.departure().destination(), null, null, null));
            before = stay;
        }
        return commands;
    }

    /** What of a stay anybody sees; a transit of no days nobody does, nor where a child was to go that went elsewhere. */
    private static List<Object> seen(Timeline timeline) {
        return timeline.stays().stream()
                .<Object>map(stay -> Arrays.asList(
                        stay.id(),
                        stay.location(),
                        stay.arrivedOn(),
                        stay.leftOn(),
                        stay.spell(),
                        stay.move() == null,
                        stay.departure(),
                        stay.transit() != null && !Objects.equals(stay.transit().until(), stay.leftOn())
                                ? Optional.ofNullable(stay.transit().until())
                                : "none"))
                .toList();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Step.Kind.PLACE),
                                Tuple.of(8, Step.Kind.RELOCATE),
                                Tuple.of(2, Step.Kind.SEND),
                                Tuple.of(2, Step.Kind.RECEIVE),
                                Tuple.of(1, Step.Kind.RECALL),
                                Tuple.of(2, Step.Kind.DEPART),
                                Tuple.of(6, Step.Kind.EARLIER),
                                Tuple.of(6, Step.Kind.CORRECT),
                                Tuple.of(3, Step.Kind.RETRACT),
                                Tuple.of(1, Step.Kind.CORRECT_DEPARTURE),
                                Tuple.of(1, Step.Kind.WITHDRAW_DEPARTURE)),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(TER_APEL, HEUMENSOORD, BUDEL),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(0, 6)),
                                Tuple.of(1, Arbitraries.of(27, 28, 29, 40)),
                                Tuple.of(3, Arbitraries.integers().between(-6, -1))),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(null)),
                                Tuple.of(1, Arbitraries.integers().between(-1, 6))),
                        Arbitraries.of(Destination.WHEREABOUTS_UNKNOWN, Destination.TO_FAMILY))
                .as(Step::new)
                .list()
                .ofMinSize(40)
                .ofMaxSize(80);
    }
}
