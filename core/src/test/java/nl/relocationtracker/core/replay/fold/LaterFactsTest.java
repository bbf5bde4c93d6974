package nl.relocationtracker.core.replay.fold;

import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.converted;
import static nl.relocationtracker.core.location.Locations.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.Children;
import nl.relocationtracker.core.child.CompanyEvent.AccompanimentChanged;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.core.timeline.StayId;
import org.junit.jupiter.api.Test;

/** A figure as of a day is the figure of the history cut off at the end of that day. */
class LaterFactsTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    /** These look at no single child, or at when something was recorded. */
    private static final Set<Measure> OTHERS =
            EnumSet.of(Measure.CHURN, Measure.HOUSEHOLD_APART, Measure.REVISION, Measure.CHANGES);

    private static final Places PLACES = Places.of(List.of(
            location(TER_APEL, LocationKind.EMERGENCY),
            location(HEUMENSOORD, LocationKind.CRISIS_EMERGENCY),
            location(BUDEL, LocationKind.REGULAR)
                    .after(converted(BUDEL, LocationKind.EMERGENCY, FIRST_DAY.plusDays(90)))));

    private enum Kind {
        MOVES,
        IS_SENT,
        GOES_MISSING,
        DEPARTS,
        IS_ALONE
    }

    /** @param days after what happened before it */
    record Step(Kind kind, int days, LocationId location) {}

    private record Dated(LocalDate day, ChildEvent event) {}

    private static LocationPeriods location(LocationId id, LocationKind kind) {
        return LocationPeriods.unopened(id).after(opened(id, kind, FIRST_DAY.minusYears(1)));
    }

    @Property
    void a_fact_dated_after_the_day_changes_no_figure_of_the_day(@ForAll("histories") List<Step> history) {
        List<Dated> facts = facts(history);
        for (Dated fact : facts)
            for (LocalDate day :
                    List.of(fact.day().minusDays(1), fact.day(), fact.day().plusDays(5))) {
                ChildFile then = fold(facts, day);
                if (then.timeline().stays().isEmpty()) continue;
                assertThat(figures(fold(facts, LocalDate.MAX), day))
                        .as("as of %s of %s", day, facts)
                        .isEqualTo(figures(then, day));
            }
    }

    @Test
    void who_was_missing_on_the_day_had_left_though_it_came_back_later() {
        LocalDate missing = FIRST_DAY.plusDays(5);
        List<Dated> facts = facts(List.of(
                new Step(Kind.MOVES, 0, TER_APEL),
                new Step(Kind.GOES_MISSING, 5, TER_APEL),
                new Step(Kind.MOVES, 16, BUDEL)));
        Sheet then = figures(fold(facts, LocalDate.MAX), missing.plusDays(5));
        Cell left = Cell.of(Measure.DAYS_TO_REGULAR_PLACE, missing.plusDays(5), "2023-1.LEFT");
        assertThat(then.spread(left).all()).hasSize(1);
    }

    private static Sheet figures(ChildFile file, LocalDate day) {
        Question question = new Question(
                null,
                null,
                day,
                null,
                Selection.EVERYBODY,
                Policies.BUILT_IN,
                EnumSet.complementOf(EnumSet.copyOf(OTHERS)),
                null);
        Fold fold = new Fold(question, List.of(Policies.EVERY_RELOCATION), List.of());
        Birth birth = Birth.between(FIRST_DAY.minusYears(17), FIRST_DAY.minusYears(17));
        return fold.sheet(new Subject(file, Optional.of(birth), PLACES, List::of));
    }

    private static ChildFile fold(List<Dated> facts, LocalDate until) {
        ChildFile file = ChildFile.empty(AMINA);
        for (Dated fact : facts) if (!fact.day().isAfter(until)) file = file.after(fact.event());
        return file;
    }

    /** Each step as what it is to a child that is at a location, in transit, or out of reception. */
    private static List<Dated> facts(List<Step> history) {
        List<Dated> facts = new ArrayList<>();
        LocalDate day = FIRST_DAY;
        int stays = 0;
        boolean in = false;
        boolean onTheWay = false;
        LocationId at = null;
        for (Step step : history) {
            StayId stay = Children.stay(stays);
            StayId next = Children.stay(stays + 1);
            day = day.plusDays(step.days());
            switch (step.kind()) {
                case MOVES -> {
                    if (in && !onTheWay && step.location().equals(at)) continue;
                    stays++;
                    at = step.location();
                    ChildEvent event = !in
                            ? Children.placed(AMINA, next, at, day)
                            : onTheWay
                                    ? Children.received(AMINA, stay, next, at, day)
                                    : Children.relocated(AMINA, stay, next, at, day, Reason.CAPACITY);
                    facts.add(new Dated(day, event));
                    in = true;
                    onTheWay = false;
                }
                case IS_SENT -> {
                    if (!in || onTheWay) continue;
                    facts.add(new Dated(day, Children.sent(AMINA, stay, day, null, Reason.CAPACITY)));
                    onTheWay = true;
                }
                case GOES_MISSING, DEPARTS -> {
                    if (!in) continue;
                    Destination destination =
                            step.kind() == Kind.DEPARTS ? Destination.RETURNED : Destination.WHEREABOUTS_UNKNOWN;
                    facts.add(new Dated(day, Children.departed(AMINA, stay, day, destination)));
                    in = false;
                    onTheWay = false;
                }
                case IS_ALONE -> {
                    if (stays > 0) facts.add(new Dated(day, new AccompanimentChanged(AMINA, day, Children.ALONE)));
                }
            }
        }
        return facts;
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Kind.MOVES),
                                Tuple.of(2, Kind.IS_SENT),
                                Tuple.of(2, Kind.GOES_MISSING),
                                Tuple.of(1, Kind.DEPARTS),
                                Tuple.of(1, Kind.IS_ALONE)),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(TER_APEL, HEUMENSOORD, BUDEL))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }
}
