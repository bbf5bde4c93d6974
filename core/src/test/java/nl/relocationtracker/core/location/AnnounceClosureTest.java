package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.YUSUF;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.announce;
import static nl.relocationtracker.core.location.Locations.announced;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.location.Locations.withdrawn;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSURE_ALREADY_ANNOUNCED;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;

import java.util.Map;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class AnnounceClosureTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void records_a_closing_day_that_is_still_to_come() {
        location.given(opened(TER_APEL, march(1)))
                .when(announce(TER_APEL, march(20), april(30)))
                .records(announced(TER_APEL, march(20), april(30)));
    }

    @Test
    void may_be_announced_today_for_today() {
        location.given(opened(TER_APEL, march(1)))
                .when(announce(TER_APEL, TODAY, TODAY))
                .records(announced(TER_APEL, TODAY, TODAY));
    }

    @Test
    void may_be_announced_again_once_it_was_withdrawn() {
        location.given(
                        opened(TER_APEL, march(1)),
                        announced(TER_APEL, march(5), april(30)),
                        withdrawn(TER_APEL, march(10)))
                .when(announce(TER_APEL, march(10), april(20)))
                .records(announced(TER_APEL, march(10), april(20)));
    }

    @Test
    void refuses_a_second_announcement() {
        location.given(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(30)))
                .when(announce(TER_APEL, march(10), april(20)))
                .refuses(Objection.of(CLOSURE_ALREADY_ANNOUNCED, "closesOn", april(30)));
    }

    @Test
    void refuses_a_day_before_the_last_withdrawal() {
        location.given(
                        opened(TER_APEL, march(1)),
                        announced(TER_APEL, march(5), april(30)),
                        withdrawn(TER_APEL, march(10)))
                .when(announce(TER_APEL, march(9), april(20)))
                .refuses(Objection.of(BEFORE_LAST_ANNOUNCEMENT, "day", march(10)));
    }

    @Test
    void refuses_a_closing_day_before_the_announcement() {
        location.given(opened(TER_APEL, march(1)))
                .when(announce(TER_APEL, march(20), march(19)))
                .refuses(Objection.of(CLOSES_BEFORE_ANNOUNCEMENT, "announcedOn", march(20)));
    }

    @Test
    void refuses_an_announcement_that_is_still_to_come() {
        location.given(opened(TER_APEL, march(1)))
                .when(announce(TER_APEL, TODAY.plusDays(1), april(30)))
                .refuses(IN_THE_FUTURE);
    }

    @Test
    void refuses_a_location_that_is_closed() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(announce(TER_APEL, march(9), april(30)))
                .refuses(new Objection(LOCATION_NOT_OPEN, Map.of("locationId", TER_APEL, "day", march(9))));
    }

    @Test
    void refuses_a_day_before_the_period_that_runs() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(12)))
                .when(announce(TER_APEL, march(9), april(30)))
                .refuses(LOCATION_NOT_OPEN);
    }

    @Test
    void refuses_an_unknown_cause_that_only_a_file_may_have() {
        location.given(opened(TER_APEL, march(1)))
                .when(new AnnounceClosure(TER_APEL, null, march(20), april(30), ClosureCause.UNKNOWN))
                .refuses(CAUSE_FOR_IMPORTS_ONLY);
    }

    @Test
    void reaches_no_location_that_never_opened() {
        location.given().when(announce(TER_APEL, march(1), april(1))).reachesNobody();
    }

    @Test
    void told_late_it_finds_who_arrived_after_it() {
        location.register.lives(AMINA, TER_APEL, march(20), null);
        location.register.lives(YUSUF, TER_APEL, march(21), march(22));
        location.given(opened(TER_APEL, march(1)))
                .when(announce(TER_APEL, march(20), april(30)))
                .finds(new Finding(
                        FindingCode.ARRIVED_AFTER_ANNOUNCEMENT,
                        Map.of("locationId", TER_APEL, "children", 1L, "day", march(20))))
                .records(announced(TER_APEL, march(20), april(30)));
    }
}
