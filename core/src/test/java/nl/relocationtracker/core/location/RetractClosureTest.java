package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.SECOND_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.closureRetracted;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.location.Locations.retractClosure;
import static nl.relocationtracker.core.refusal.RefusalCode.NO_CLOSURE_TO_RETRACT;
import static nl.relocationtracker.core.refusal.RefusalCode.OVERLAPS_ANOTHER_PERIOD;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class RetractClosureTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void lets_the_period_run_again() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(retractClosure(TER_APEL, FIRST_PERIOD))
                .records(closureRetracted(TER_APEL, FIRST_PERIOD));
        assertThat(LocationPeriods.unopened(TER_APEL)
                        .after(opened(TER_APEL, march(1)))
                        .after(closed(TER_APEL, march(8)))
                        .after(closureRetracted(TER_APEL, FIRST_PERIOD))
                        .running())
                .contains(Period.opened(FIRST_PERIOD, march(1), 400));
    }

    @Test
    void refuses_where_it_opened_again_since() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(12)))
                .when(retractClosure(TER_APEL, FIRST_PERIOD))
                .refuses(Objection.of(OVERLAPS_ANOTHER_PERIOD, "openedOn", march(12)));
    }

    @Test
    void refuses_a_period_that_runs_or_that_nobody_knows() {
        location.given(opened(TER_APEL, march(1)))
                .when(retractClosure(TER_APEL, FIRST_PERIOD))
                .refuses(NO_CLOSURE_TO_RETRACT);
        location.given(opened(TER_APEL, march(1)))
                .when(retractClosure(TER_APEL, SECOND_PERIOD))
                .refuses(PERIOD_UNKNOWN);
    }
}
