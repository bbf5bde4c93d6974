package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;

/** Whatever is asked, in whatever order: the periods are those that a plain list would hold, and never overlap. */
class LocationHistoryTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final Ground GROUND = new Ground(FIRST_DAY.plusDays(200), Source.LIVE, Terms.USUAL);

    /** Open, close or reopen, so many days after what was asked before. */
    record Step(Kind kind, int days) {

        enum Kind {
            OPEN,
            CLOSE,
            REOPEN
        }
    }

    /** A line in a notebook; the last of them may have no end. */
    record Line(LocalDate openedOn, LocalDate closedOn) {}

    @Property
    void the_periods_are_what_a_notebook_would_hold(@ForAll("histories") List<Step> history) {
        List<Line> notebook = new ArrayList<>();
        LocationPeriods location = LocationPeriods.unopened(TER_APEL);
        LocalDate day = FIRST_DAY;
        for (Step step : history) {
            LocalDate asked = day.plusDays(step.days());
            Optional<Line> written = written(notebook, step.kind(), asked);
            try {
                for (LocationEvent event : LocationRules.decide(
                                location,
                                List.of(command(notebook.size(), step.kind(), asked)),
                                GROUND,
                                new PaperRegister())
                        .events()) location = location.after(event);
                assertThat(written)
                        .as("the notebook refuses %s on %s", step, asked)
                        .isPresent();
                if (step.kind() == Step.Kind.CLOSE) notebook.remove(notebook.size() - 1);
                notebook.add(written.get());
                day = asked;
            } catch (Refusal refusal) {
                assertThat(written)
                        .as("the notebook lets pass %s on %s", step, asked)
                        .isEmpty();
            }
            assertThat(location.periods())
                    .extracting(period -> new Line(period.openedOn(), period.closedOn()))
                    .isEqualTo(notebook);
        }
        for (LocalDate any = FIRST_DAY; any.isBefore(day.plusDays(2)); any = any.plusDays(1)) {
            LocalDate asked = any;
            assertThat(location.periods().stream()
                            .filter(period -> period.contains(asked))
                            .count())
                    .isEqualTo(location.periodOn(any).isPresent() ? 1 : 0);
        }
    }

    /** The line that a step writes or ends, or none when the rules don't let it. */
    private static Optional<Line> written(List<Line> notebook, Step.Kind kind, LocalDate asked) {
        boolean exists = !notebook.isEmpty();
        Line last = exists ? notebook.get(notebook.size() - 1) : null;
        boolean isOpen = exists && last.closedOn() == null;
        boolean allowed = !asked.isAfter(GROUND.today())
                && switch (kind) {
                    case OPEN -> !exists;
                    case CLOSE -> isOpen && !asked.isBefore(last.openedOn());
                    case REOPEN -> exists && !isOpen && !asked.isBefore(last.closedOn());
                };
        if (!allowed) return Optional.empty();
        return Optional.of(kind == Step.Kind.CLOSE ? new Line(last.openedOn(), asked) : new Line(asked, null));
    }

    private static LocationCommand command(long periods, Step.Kind kind, LocalDate asked) {
        return switch (kind) {
            case OPEN -> Locations.open(TER_APEL, asked);
            case CLOSE -> Locations.close(TER_APEL, asked);
            case REOPEN -> new ReopenLocation(TER_APEL, null, new PeriodId(new UUID(3, periods + 1)), asked, null);
        };
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Step.Kind.class), Arbitraries.integers().between(-3, 20))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }
}
