package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.SECOND_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopened;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import org.junit.jupiter.api.Test;

class LocationPeriodsTest {

    private static LocationPeriods after(LocationEvent... events) {
        return Arrays.stream(events)
                .reduce(LocationPeriods.unopened(TER_APEL), LocationPeriods::after, (one, other) -> other);
    }

    @Test
    void nothing_has_happened_to_a_location_that_never_opened() {
        LocationPeriods location = after();
        assertThat(location.isOpened()).isFalse();
        assertThat(location.version()).isZero();
        assertThat(location.running()).isEmpty();
        assertThat(location.periodOn(march(1))).isEmpty();
    }

    @Test
    void an_opening_begins_the_first_period_and_says_what_the_location_is() {
        LocationPeriods location = after(opened(TER_APEL, LocationKind.FAMILY_LOCATION, march(1)));
        assertThat(location)
                .extracting(LocationPeriods::version, LocationPeriods::code, LocationPeriods::periods)
                .containsExactly(1L, null, List.of(Period.opened(FIRST_PERIOD, march(1), 400)));
        assertThat(location.descriptions().on(march(1)))
                .isEqualTo(new Description(
                        LocationKind.FAMILY_LOCATION, "Ter Apel", "Westerwolde", SiteId.of(TER_APEL), null));
        assertThat(location.isOpened()).isTrue();
    }

    @Test
    void a_closing_ends_the_period_and_says_why() {
        LocationPeriods location = after(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)));
        assertThat(location.periods())
                .containsExactly(Period.opened(FIRST_PERIOD, march(1), 400)
                        .lasting(march(1), march(8), ClosureCause.CONTRACT_ENDED));
        assertThat(location.running()).isEmpty();
        assertThat(location.version()).isEqualTo(2);
    }

    @Test
    void a_reopening_begins_another_period_beside_the_first() {
        LocationPeriods location =
                after(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(20)));
        assertThat(location.periods())
                .containsExactly(
                        Period.opened(FIRST_PERIOD, march(1), 400)
                                .lasting(march(1), march(8), ClosureCause.CONTRACT_ENDED),
                        Period.opened(SECOND_PERIOD, march(20), 250));
        assertThat(location.running()).map(Period::id).contains(SECOND_PERIOD);
        assertThat(location.version()).isEqualTo(3);
    }

    @Test
    void a_closing_ends_the_period_that_it_names_and_no_other() {
        LocationPeriods location = after(
                opened(TER_APEL, march(1)),
                closed(TER_APEL, march(8)),
                reopened(TER_APEL, march(20)),
                closed(TER_APEL, SECOND_PERIOD, march(25)));
        assertThat(location.periods()).extracting(Period::closedOn).containsExactly(march(8), march(25));
    }

    @Test
    void a_reopening_without_a_capacity_keeps_the_one_before() {
        LocationPeriods location =
                after(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(20), null));
        assertThat(location.periods())
                .extracting(period -> period.capacities().latest())
                .containsExactly(400, 400);
    }

    @Test
    void it_is_open_from_its_opening_day_up_to_and_not_on_its_closing_day() {
        LocationPeriods location = after(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)));
        assertThat(location.periodOn(february(29))).isEmpty();
        assertThat(location.periodOn(march(1))).map(Period::id).contains(FIRST_PERIOD);
        assertThat(location.periodOn(march(7))).map(Period::id).contains(FIRST_PERIOD);
        assertThat(location.periodOn(march(8))).isEmpty();
    }

    @Test
    void a_day_on_which_it_closes_and_reopens_is_in_the_new_period() {
        LocationPeriods location =
                after(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(8)));
        assertThat(location.periodOn(march(8))).map(Period::id).contains(SECOND_PERIOD);
    }

    @Test
    void it_is_never_open_when_it_closed_on_the_day_on_which_it_opened() {
        LocationPeriods location = after(opened(TER_APEL, march(1)), closed(TER_APEL, march(1)));
        assertThat(location.periodOn(march(1))).isEmpty();
        assertThat(location.holds(march(1), march(1))).isFalse();
    }

    @Test
    void a_stay_may_end_on_the_closing_day_and_no_later() {
        LocationPeriods location = after(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)));
        assertThat(location.holds(march(1), march(8))).isTrue();
        assertThat(location.holds(march(1), march(9))).isFalse();
        assertThat(location.holds(march(1), null)).isFalse();
        assertThat(location.holds(march(8), march(8))).isFalse();
        assertThat(location.holds(march(7), march(7))).isTrue();
    }

    @Test
    void a_stay_crosses_a_closing_even_when_the_location_reopens_that_day() {
        LocationPeriods location =
                after(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(8)));
        assertThat(location.holds(march(7), march(9))).isFalse();
        assertThat(location.holds(march(8), null)).isTrue();
    }

    @Test
    void a_stay_at_an_open_location_need_not_have_ended() {
        assertThat(after(opened(TER_APEL, march(1))).holds(march(1), null)).isTrue();
        assertThat(after(opened(TER_APEL, march(1))).holds(february(29), null)).isFalse();
    }

    @Test
    void is_called_by_its_name_or_else_by_its_code() {
        LocationOpened family = new LocationOpened(
                TER_APEL, FIRST_PERIOD, null, "OG-0007", null, LocationKind.FOSTER_FAMILY, 2, march(1));
        assertThat(after(opened(TER_APEL, march(1))).label()).isEqualTo("Ter Apel");
        assertThat(after(family).label()).isEqualTo("OG-0007");
    }
}
