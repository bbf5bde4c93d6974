package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.NOWHERE;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.describe;
import static nl.relocationtracker.core.location.Locations.described;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_FIRST_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.FOSTER_FAMILY_HAS_NO_NAME;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NAME_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.SUCCESSOR_IS_ITSELF;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationEvent.LocationDescribed;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class DescribeLocationTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void gives_it_another_name_and_municipality_from_a_day_on() {
        location.given(opened(TER_APEL, march(1)))
                .when(describe(TER_APEL, "Aanmeldcentrum", "Emmen", march(8)))
                .records(described(TER_APEL, "Aanmeldcentrum", "Emmen", march(8)));
    }

    @Test
    void told_late_leaves_alone_what_changed_afterwards_and_changes_the_rest_for_good() {
        Descriptions after = LocationPeriods.unopened(TER_APEL)
                .after(opened(TER_APEL, march(1)))
                .after(described(TER_APEL, "Aanmeldcentrum", "Westerwolde", march(10)))
                .after(described(TER_APEL, "Ter Apel", "Emmen", march(5)))
                .descriptions();
        assertThat(after.on(march(4)).municipality()).isEqualTo("Westerwolde");
        assertThat(after.on(march(5)).municipality()).isEqualTo("Emmen");
        assertThat(after.on(march(9)).name()).isEqualTo("Ter Apel");
        assertThat(after.on(march(10)).name()).isEqualTo("Aanmeldcentrum");
        assertThat(after.on(march(10)).municipality()).isEqualTo("Emmen");
    }

    @Test
    void says_at_which_site_it_lies_and_what_takes_its_place() {
        location.register.happened(opened(BUDEL, january(1)));
        location.given(opened(TER_APEL, march(1)))
                .when(new DescribeLocation(
                        TER_APEL, null, "Ter Apel", "Westerwolde", SiteId.of(BUDEL), BUDEL, march(8)))
                .records(new LocationDescribed(TER_APEL, "Ter Apel", "Westerwolde", SiteId.of(BUDEL), BUDEL, march(8)));
    }

    @Test
    void refuses_a_site_or_successor_that_nobody_knows() {
        location.given(opened(TER_APEL, march(1)))
                .when(new DescribeLocation(
                        TER_APEL, null, "Ter Apel", "Westerwolde", SiteId.of(NOWHERE), null, march(8)))
                .refuses(Objection.of(LOCATION_UNKNOWN, "locationId", NOWHERE));
        location.given(opened(TER_APEL, march(1)))
                .when(new DescribeLocation(TER_APEL, null, "Ter Apel", "Westerwolde", null, NOWHERE, march(8)))
                .refuses(LOCATION_UNKNOWN);
    }

    @Test
    void refuses_itself_as_its_successor() {
        location.given(opened(TER_APEL, march(1)))
                .when(new DescribeLocation(TER_APEL, null, "Ter Apel", "Westerwolde", null, TER_APEL, march(8)))
                .refuses(SUCCESSOR_IS_ITSELF);
    }

    @Test
    void refuses_what_is_known_already() {
        location.given(opened(TER_APEL, march(1)))
                .when(describe(TER_APEL, "Ter Apel", "Westerwolde", march(8)))
                .refuses(NOTHING_CHANGES);
    }

    @Test
    void refuses_to_leave_it_without_a_name_unless_it_is_a_foster_family() {
        location.given(opened(TER_APEL, march(1)))
                .when(describe(TER_APEL, null, "Emmen", march(8)))
                .refuses(NAME_NEEDED);
        location.given(new LocationOpened(
                        TER_APEL, FIRST_PERIOD, null, "OG-0007", null, LocationKind.FOSTER_FAMILY, 2, march(1)))
                .when(describe(TER_APEL, null, "Emmen", march(8)))
                .refuses(FOSTER_FAMILY_HAS_NO_NAME);
    }

    @Test
    void refuses_a_day_before_it_first_opened_or_still_to_come() {
        location.given(opened(TER_APEL, march(1)))
                .when(describe(TER_APEL, "Aanmeldcentrum", "Emmen", february(29)))
                .refuses(BEFORE_FIRST_OPENING);
        location.given(opened(TER_APEL, march(1)))
                .when(describe(TER_APEL, "Aanmeldcentrum", "Emmen", TODAY.plusDays(1)))
                .refuses(IN_THE_FUTURE);
    }
}
