package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.location.LocationKind.EMERGENCY;
import static nl.relocationtracker.core.location.LocationKind.FOSTER_FAMILY;
import static nl.relocationtracker.core.location.LocationKind.REGULAR;
import static nl.relocationtracker.core.location.LocationKind.SMALL_SCALE_HOME;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.convert;
import static nl.relocationtracker.core.location.Locations.converted;
import static nl.relocationtracker.core.location.Locations.described;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.refusal.RefusalCode.BECOMES_NO_FOSTER_FAMILY;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_FIRST_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.CODE_NOT_OPAQUE;
import static nl.relocationtracker.core.refusal.RefusalCode.FOSTER_FAMILY_HAS_NO_NAME;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.NAME_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationEvent.LocationDescribed;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class ConvertLocationTest {

    private final LocationFixture location = new LocationFixture();

    private static LocationOpened family(LocalDate day) {
        return new LocationOpened(TER_APEL, FIRST_PERIOD, null, "OG-0007", null, FOSTER_FAMILY, 2, day);
    }

    private static LocationOpened coded(LocalDate day) {
        return new LocationOpened(TER_APEL, FIRST_PERIOD, "Ter Apel", "AZC-1", "Westerwolde", REGULAR, 400, day);
    }

    @Test
    void makes_it_another_kind_from_a_day_on_while_children_live_there() {
        location.register.lives(AMINA, TER_APEL, march(2), null);
        location.given(opened(TER_APEL, march(1)))
                .when(convert(TER_APEL, EMERGENCY, march(8)))
                .records(converted(TER_APEL, EMERGENCY, march(8)));
        Descriptions after = LocationPeriods.unopened(TER_APEL)
                .after(opened(TER_APEL, march(1)))
                .after(converted(TER_APEL, EMERGENCY, march(8)))
                .descriptions();
        assertThat(after.on(march(7)).kind()).isEqualTo(REGULAR);
        assertThat(after.on(march(8)).kind()).isEqualTo(EMERGENCY);
    }

    @Test
    void may_give_it_another_name_with_it() {
        location.given(opened(TER_APEL, march(1)))
                .when(new ConvertLocation(TER_APEL, null, EMERGENCY, "Noodopvang Ter Apel", null, march(8)))
                .records(
                        converted(TER_APEL, EMERGENCY, march(8)),
                        described(TER_APEL, "Noodopvang Ter Apel", "Westerwolde", march(8)));
    }

    @Test
    void of_the_opening_day_says_what_it_was_from_the_beginning() {
        location.given(opened(TER_APEL, march(1)))
                .when(convert(TER_APEL, EMERGENCY, march(1)))
                .records(converted(TER_APEL, EMERGENCY, march(1)));
        assertThat(LocationPeriods.unopened(TER_APEL)
                        .after(opened(TER_APEL, march(1)))
                        .after(converted(TER_APEL, EMERGENCY, march(1)))
                        .descriptions()
                        .kinds())
                .isEqualTo(History.of(EMERGENCY));
    }

    @Test
    void may_happen_while_it_is_closed() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(convert(TER_APEL, EMERGENCY, march(10)))
                .records(converted(TER_APEL, EMERGENCY, march(10)));
    }

    @Test
    void refuses_the_kind_that_it_is_already() {
        location.given(opened(TER_APEL, march(1)))
                .when(convert(TER_APEL, REGULAR, march(8)))
                .refuses(NOTHING_CHANGES);
    }

    @Test
    void refuses_a_day_before_it_first_opened_or_still_to_come() {
        location.given(opened(TER_APEL, march(1)))
                .when(convert(TER_APEL, EMERGENCY, february(29)))
                .refuses(Objection.of(BEFORE_FIRST_OPENING, "openedOn", march(1)));
        location.given(opened(TER_APEL, march(1)))
                .when(convert(TER_APEL, EMERGENCY, TODAY.plusDays(1)))
                .refuses(IN_THE_FUTURE);
    }

    @Test
    void a_home_that_becomes_a_foster_family_loses_its_name_on_that_day() {
        location.given(coded(march(1)))
                .when(convert(TER_APEL, FOSTER_FAMILY, march(8)))
                .records(converted(TER_APEL, FOSTER_FAMILY, march(8)), described(TER_APEL, null, null, march(8)));
    }

    @Test
    void refuses_a_foster_family_without_a_code_or_with_a_name() {
        location.given(opened(TER_APEL, march(1)))
                .when(convert(TER_APEL, FOSTER_FAMILY, march(8)))
                .refuses(BECOMES_NO_FOSTER_FAMILY);
        location.given(coded(march(1)))
                .when(new ConvertLocation(TER_APEL, null, FOSTER_FAMILY, "De Wit", null, march(8)))
                .refuses(FOSTER_FAMILY_HAS_NO_NAME);
    }

    @Test
    void refuses_a_foster_family_under_a_code_that_may_say_whose_home_it_is() {
        location.given(new LocationOpened(
                        TER_APEL, FIRST_PERIOD, "Het Nest", "Nest", null, SMALL_SCALE_HOME, 2, march(1)))
                .when(convert(TER_APEL, FOSTER_FAMILY, march(8)))
                .refuses(CODE_NOT_OPAQUE);
    }

    @Test
    void refuses_a_foster_family_that_would_get_its_name_back_later() {
        location.given(coded(march(1)), described(TER_APEL, "Huis Ter Apel", "Westerwolde", march(20)))
                .when(convert(TER_APEL, FOSTER_FAMILY, march(8)))
                .refuses(FOSTER_FAMILY_HAS_NO_NAME);
    }

    @Test
    void a_foster_family_that_becomes_another_kind_gets_a_name() {
        location.given(family(march(1)))
                .when(new ConvertLocation(TER_APEL, null, SMALL_SCALE_HOME, "Het Nest", "Emmen", march(8)))
                .records(
                        converted(TER_APEL, SMALL_SCALE_HOME, march(8)),
                        new LocationDescribed(TER_APEL, "Het Nest", "Emmen", SiteId.of(TER_APEL), null, march(8)));
        location.given(family(march(1)))
                .when(convert(TER_APEL, SMALL_SCALE_HOME, march(8)))
                .refuses(NAME_NEEDED);
    }
}
