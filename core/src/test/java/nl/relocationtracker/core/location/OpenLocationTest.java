package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.open;
import static nl.relocationtracker.core.location.Locations.openFosterFamily;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.refusal.RefusalCode.CODE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.CODE_NOT_OPAQUE;
import static nl.relocationtracker.core.refusal.RefusalCode.FOSTER_FAMILY_HAS_NO_NAME;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_EXISTS;
import static nl.relocationtracker.core.refusal.RefusalCode.NAME_NEEDED;

import java.util.List;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class OpenLocationTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void records_what_the_location_is_and_its_first_day() {
        location.given()
                .when(open(TER_APEL, "Ter Apel", "TA-1", LocationKind.CENTRAL_RECEPTION, march(1)))
                .records(new LocationOpened(
                        TER_APEL,
                        FIRST_PERIOD,
                        "Ter Apel",
                        "TA-1",
                        "Westerwolde",
                        LocationKind.CENTRAL_RECEPTION,
                        400,
                        march(1)));
    }

    @Test
    void records_a_foster_family_by_its_code_alone() {
        location.given()
                .when(openFosterFamily(TER_APEL, "OG-0007", march(1)))
                .records(new LocationOpened(
                        TER_APEL, FIRST_PERIOD, null, "OG-0007", null, LocationKind.FOSTER_FAMILY, 2, march(1)));
    }

    @Test
    void refuses_a_code_that_may_say_whose_home_it_is_or_where() {
        for (String code :
                List.of("Familie De Wit", "DEWIT-1", "Dorpsstraat 12", "9561AB-12", "OG0007", "og-7", "OG-7 "))
            location.given().when(openFosterFamily(TER_APEL, code, march(1))).refuses(CODE_NOT_OPAQUE);
    }

    @Test
    void records_a_location_that_opens_today() {
        location.given().when(open(TER_APEL, TODAY)).records(opened(TER_APEL, TODAY));
    }

    @Test
    void records_a_location_of_which_municipality_and_capacity_are_unknown() {
        location.given()
                .when(new OpenLocation(
                        TER_APEL, FIRST_PERIOD, "Hal 3", null, null, LocationKind.EMERGENCY, null, march(1)))
                .records(new LocationOpened(
                        TER_APEL, FIRST_PERIOD, "Hal 3", null, null, LocationKind.EMERGENCY, null, march(1)));
    }

    @Test
    void refuses_a_location_that_exists_even_when_it_is_closed() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(open(TER_APEL, march(9)))
                .refuses(Objection.of(LOCATION_EXISTS, "locationId", TER_APEL));
    }

    @Test
    void refuses_a_day_that_is_still_to_come() {
        location.given().when(open(TER_APEL, TODAY.plusDays(1))).refuses(IN_THE_FUTURE);
    }

    @Test
    void refuses_a_location_without_a_name() {
        location.given()
                .when(open(TER_APEL, null, "TA-1", LocationKind.REGULAR, march(1)))
                .refuses(NAME_NEEDED);
    }

    @Test
    void refuses_a_name_of_nothing_but_blanks() {
        location.given()
                .when(open(TER_APEL, "  ", null, LocationKind.REGULAR, march(1)))
                .refuses(NAME_NEEDED);
    }

    @Test
    void refuses_a_foster_family_without_a_code() {
        location.given().when(openFosterFamily(TER_APEL, null, march(1))).refuses(CODE_NEEDED);
    }

    @Test
    void refuses_a_foster_family_with_a_blank_code() {
        location.given().when(openFosterFamily(TER_APEL, " ", march(1))).refuses(CODE_NEEDED);
    }

    @Test
    void refuses_the_name_of_a_foster_family() {
        location.given()
                .when(new OpenLocation(
                        TER_APEL, FIRST_PERIOD, "De Vries", "OG-1", null, LocationKind.FOSTER_FAMILY, 2, march(1)))
                .refuses(FOSTER_FAMILY_HAS_NO_NAME);
    }

    @Test
    void refuses_the_municipality_of_a_foster_family() {
        location.given()
                .when(new OpenLocation(
                        TER_APEL, FIRST_PERIOD, null, "OG-1", "Westerwolde", LocationKind.FOSTER_FAMILY, 2, march(1)))
                .refuses(FOSTER_FAMILY_HAS_NO_NAME);
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        location.given(opened(TER_APEL, march(1)))
                .when(open(TER_APEL, null, null, LocationKind.REGULAR, TODAY.plusDays(1)))
                .refuses(LOCATION_EXISTS, IN_THE_FUTURE, NAME_NEEDED);
    }
}
