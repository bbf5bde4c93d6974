package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.location.Locations.SECOND_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.close;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.open;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopen;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_RECORDED_THERE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NAME_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_OVERLAPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import org.junit.jupiter.api.Test;

/** Several commands in one request are judged on the record as it would be after all of them. */
class LocationRequestTest {

    private final PaperRegister register = new PaperRegister();

    @Test
    void a_location_may_open_close_and_reopen_in_one_request() {
        assertThat(decide(open(TER_APEL, march(1)), close(TER_APEL, march(8)), reopen(TER_APEL, march(8))))
                .containsExactly(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(8)));
    }

    @Test
    void nothing_but_an_opening_begins_the_record_of_a_location() {
        assertThat(refused(close(TER_APEL, march(8)))).containsExactly(LOCATION_UNKNOWN);
        assertThat(refused(reopen(TER_APEL, march(8)))).containsExactly(LOCATION_UNKNOWN);
    }

    @Test
    void a_child_that_would_be_left_outside_the_first_of_two_periods_is_seen() {
        register.lives(AMINA, TER_APEL, march(2), march(9));
        LocationPeriods known = LocationPeriods.unopened(TER_APEL).after(opened(TER_APEL, march(1)));
        assertThat(refused(known, close(TER_APEL, march(8)), reopen(TER_APEL, march(8)), close(TER_APEL, march(20))))
                .containsExactly(CHILDREN_RECORDED_THERE);
    }

    @Test
    void a_child_that_would_be_left_outside_the_second_of_two_periods_is_seen() {
        register.lives(AMINA, TER_APEL, march(12), null);
        LocationPeriods known = LocationPeriods.unopened(TER_APEL).after(opened(TER_APEL, march(1)));
        assertThat(refused(known, close(TER_APEL, march(8)), reopen(TER_APEL, march(8)), close(TER_APEL, march(20))))
                .containsExactly(CHILDREN_RECORDED_THERE);
    }

    @Test
    void a_child_that_lives_there_once_it_is_open_again_is_in_nobody_s_way() {
        register.lives(AMINA, TER_APEL, march(12), null);
        LocationPeriods known = LocationPeriods.unopened(TER_APEL).after(opened(TER_APEL, march(1)));
        assertThat(decide(known, close(TER_APEL, march(8)), reopen(TER_APEL, march(10))))
                .containsExactly(closed(TER_APEL, march(8)), reopened(TER_APEL, march(10)));
    }

    @Test
    void a_request_for_nothing_records_nothing() {
        assertThat(decide()).isEmpty();
    }

    @Test
    void one_command_that_is_refused_refuses_all_and_every_objection_is_told() {
        assertThat(refused(
                        open(TER_APEL, march(1)),
                        close(TER_APEL, march(8)),
                        reopen(TER_APEL, march(7)),
                        open(TER_APEL, null, null, LocationKind.REGULAR, march(1))))
                .containsExactlyInAnyOrder(PERIOD_OVERLAPS, RefusalCode.LOCATION_EXISTS, NAME_NEEDED);
    }

    @Test
    void the_second_period_is_the_one_that_a_second_closing_ends() {
        assertThat(decide(
                        open(TER_APEL, march(1)),
                        close(TER_APEL, march(8)),
                        reopen(TER_APEL, march(10)),
                        close(TER_APEL, march(20))))
                .endsWith(closed(TER_APEL, SECOND_PERIOD, march(20)));
    }

    private List<LocationEvent> decide(LocationCommand... request) {
        return decide(LocationPeriods.unopened(TER_APEL), request);
    }

    private List<LocationEvent> decide(LocationPeriods known, LocationCommand... request) {
        Ground ground = new Ground(TODAY, Source.LIVE, Terms.USUAL);
        return LocationRules.decide(known, List.of(request), ground, register).events();
    }

    private List<RefusalCode> refused(LocationCommand... request) {
        return refused(LocationPeriods.unopened(TER_APEL), request);
    }

    private List<RefusalCode> refused(LocationPeriods known, LocationCommand... request) {
        return catchThrowableOfType(Refusal.class, () -> decide(known, request)).objections().stream()
                .map(Objection::code)
                .toList();
    }
}
