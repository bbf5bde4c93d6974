package nl.relocationtracker.core.finding;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.StayId;
import org.junit.jupiter.api.Test;

/** Acceptances hold the identity of a finding for ever: how it is made never changes. */
class FindingIdTest {

    @Test
    void is_made_for_ever_of_what_the_finding_says() {
        assertThat(found(FIRST, march(3)).id()).hasToString("4744097e-bda7-32b1-a0f2-1b5936c7e205");
    }

    @Test
    void is_another_when_anything_is_but_the_day_on_which_it_ends() {
        Found found = found(FIRST, march(3));
        assertThat(found.until(march(9)).id()).isEqualTo(found.id());
        assertThat(found(FIRST, march(4)).id()).isNotEqualTo(found.id());
        assertThat(found(SECOND, march(3)).id()).isNotEqualTo(found.id());
    }

    private static Found found(StayId about, LocalDate from) {
        return Found.of(
                AMINA,
                FindingCode.STAY_CROSSES_CLOSING,
                Map.of("locationId", TER_APEL, "closedOn", march(20)),
                about.value(),
                BUDEL,
                from);
    }
}
