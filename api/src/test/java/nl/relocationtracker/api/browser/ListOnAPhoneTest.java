package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.relocationtracker.api.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Journey
class ListOnAPhoneTest {

    private final Desk desk = new Desk().width(390);

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void sets_what_a_row_tells_beside_each_other_so_that_many_fit_on_a_screen() {
        desk.signInAs("Leiding onderweg", Role.SUPERVISOR);
        Map.of("/children", 140L, "/alerts?show=ALL", 195L, "/locations", 135L).forEach((list, most) -> {
            desk.open(list);
            assertThat(desk.height(".list tbody tr")).as(list).isLessThan(most);
            assertThat(desk.sticksOut()).as(list).isLessThanOrEqualTo(0);
        });
    }
}
