package nl.relocationtracker.projections.locations;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From which day on it is told. */
class TurnsTest {

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
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

    @Test
    void how_long_ago_a_day_was_is_told_by_the_day_on_which_it_was_recorded_here() {
        desk.opened("Azc Gilze", LocationKind.REGULAR, "2023-01-01");
        // Half past midnight of the next day.
        clock.set("2024-03-01T23:30:00Z");
        desk.opened("Azc Emmen", LocationKind.REGULAR, "1994-03-01");
        assertThat(firstDay("2024-03-01")).isEqualTo("2023-01-01");
        desk.opened("Azc Assen", LocationKind.REGULAR, "1994-03-02");
        assertThat(firstDay("2024-03-01")).isEqualTo("1994-03-02");
    }

    @Test
    void a_day_that_was_recorded_in_time_is_not_long_ago_because_something_else_is_recorded_later() {
        LocationId emmen = desk.opened("Azc Emmen", LocationKind.REGULAR, "1995-01-01");
        desk.opened("Azc Gilze", LocationKind.REGULAR, "2023-01-01");
        clock.set("2026-03-01T12:00:00Z");
        desk.closed(emmen, "2026-02-01");
        assertThat(firstDay("2026-03-01")).isEqualTo("1995-01-01");
    }

    private String firstDay(String asOf) {
        return store.get(Turns.class)
                .firstDay(PointInTime.asKnownNow(parse(asOf)))
                .toString();
    }
}
