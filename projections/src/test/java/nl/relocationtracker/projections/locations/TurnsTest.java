package nl.relocationtracker.projections.locations;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From which day on it is told. */
class TurnsTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void it_is_told_from_the_first_opening_on_and_of_a_day_before_any_from_that_day_on() {
        assertThat(firstDay("2023-06-01")).isEqualTo("2023-06-01");
        desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-02");
        desk.opened("Azc Gilze", LocationKind.REGULAR, "2023-01-01");
        assertThat(firstDay("2023-06-01")).isEqualTo("2023-01-01");
        assertThat(firstDay("2022-06-01")).isEqualTo("2022-06-01");
    }

    @Test
    void a_day_of_more_than_thirty_years_before_it_was_recorded_stretches_nothing_unless_it_is_all_there_is() {
        desk.opened("Azc Emmen", LocationKind.REGULAR, "1924-01-01");
        assertThat(firstDay("2023-06-01")).isEqualTo("1924-01-01");
        desk.opened("Azc Gilze", LocationKind.REGULAR, "2023-01-01");
        assertThat(firstDay("2023-06-01")).isEqualTo("2023-01-01");
        assertThat(firstDay("1950-06-01")).isEqualTo("1924-01-01");
    }

    private String firstDay(String asOf) {
        return store.get(Turns.class)
                .firstDay(PointInTime.asKnownNow(parse(asOf)))
                .toString();
    }
}
