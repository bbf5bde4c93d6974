package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.FINDING;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.accept;
import static nl.relocationtracker.core.location.Locations.accepted;
import static nl.relocationtracker.core.location.Locations.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.relocationtracker.core.location.LocationCommand.AcceptLocationFinding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.refusal.RefusalCode;
import org.junit.jupiter.api.Test;

class AcceptLocationFindingTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void lets_a_finding_be_for_a_cause() {
        location.given(opened(TER_APEL, march(1)))
                .when(accept(TER_APEL, FINDING))
                .records(accepted(TER_APEL, FINDING));
        assertThat(LocationPeriods.unopened(TER_APEL)
                        .after(opened(TER_APEL, march(1)))
                        .after(accepted(TER_APEL, FINDING))
                        .acceptances())
                .containsEntry(FINDING, 1L);
    }

    @Test
    void refuses_what_is_accepted_already_and_no_other() {
        location.given(opened(TER_APEL, march(1)), accepted(TER_APEL, FINDING))
                .when(accept(TER_APEL, FINDING))
                .refuses(RefusalCode.NOTHING_CHANGES);
        FindingId other = new FindingId(new UUID(8, 2));
        location.given(opened(TER_APEL, march(1)), accepted(TER_APEL, FINDING))
                .when(accept(TER_APEL, other))
                .records(accepted(TER_APEL, other));
    }

    @Test
    void refuses_to_let_it_be_without_a_cause() {
        location.given(opened(TER_APEL, march(1)))
                .when(new AcceptLocationFinding(TER_APEL, null, FINDING, FindingCode.LOCATION_WITHOUT_CHILDREN, null))
                .refuses(RefusalCode.CAUSE_NEEDED);
    }

    @Test
    void reaches_nobody_where_there_is_no_location() {
        location.when(accept(TER_APEL, FINDING)).reachesNobody();
    }
}
