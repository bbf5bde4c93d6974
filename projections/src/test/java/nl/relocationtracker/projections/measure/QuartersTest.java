package nl.relocationtracker.projections.measure;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.Inflow;
import nl.relocationtracker.core.measure.Outflow;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.projections.measure.Moves.Several;
import nl.relocationtracker.projections.measure.Moves.Which;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuartersTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final LocationId azc = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");
    private final LocationId goes = desk.opened("Noodopvang Goes", LocationKind.EMERGENCY, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void says_of_how_many_children_the_moves_of_each_sort_are() {
        ChildId often = desk.placed(azc, "2023-12-01");
        desk.relocated(often, assen, "2024-01-05", Reason.OWN_REQUEST);
        desk.relocated(often, goes, "2024-01-10", Reason.SCHOOL);
        desk.relocated(often, assen, "2024-01-15", Reason.LOCATION_CLOSED);
        desk.relocated(often, goes, "2024-01-20", Reason.LOCATION_CLOSED);
        desk.relocated(often, azc, "2024-02-20", Reason.TO_REGULAR_RECEPTION);
        ChildId once = desk.placed(assen, "2023-12-01");
        desk.relocated(once, azc, "2024-02-01", Reason.PROCEDURE);
        ChildId imposed = desk.placed(assen, "2023-12-01");
        desk.relocated(imposed, goes, "2024-02-01", Reason.CAPACITY);
        desk.placed(azc, "2023-12-01");

        Moves moves = figures().moves();
        assertThat(moves.of(Which.ALL)).isEqualTo(new Several(7, 3));
        assertThat(moves.of(Which.ASKED_FOR)).isEqualTo(new Several(2, 1));
        assertThat(moves.of(Which.NOT_ASKED_FOR)).isEqualTo(new Several(5, 3));
        assertThat(moves.of(Which.PROCEDURAL)).isEqualTo(new Several(1, 1));
        assertThat(moves.of(Which.IMPROVING)).isEqualTo(new Several(1, 1));
        assertThat(moves.of(Which.REST)).isEqualTo(new Several(3, 2));
        assertThat(moves.of(Which.CAUSED)).isEqualTo(new Several(2, 1));
        assertThat(moves.of(Which.REST_NOT_CAUSED)).isEqualTo(new Several(1, 1));
        assertThat(moves.of(Which.ATTRIBUTED)).isEqualTo(new Several(0, 0));
        assertThat(moves.of(Which.REST_NOT_ATTRIBUTED)).isEqualTo(new Several(3, 2));
        assertThat(moves.of(Which.REST_NEITHER)).isEqualTo(new Several(1, 1));
        assertThat(moves.of(Which.BETWEEN)).isEqualTo(new Several(4, 2));
        assertThat(moves.of(Which.NOT_BETWEEN)).isEqualTo(new Several(3, 2));
    }

    @Test
    void who_comes_back_in_the_same_quarter_comes_twice_and_is_one_child() {
        ChildId child = desk.placed(azc, "2023-12-01");
        for (String month : new String[] {"2024-01", "2024-02"}) {
            desk.relocated(child, assen, month + "-05", Reason.CAPACITY);
            desk.relocated(child, azc, month + "-20", Reason.TO_REGULAR_RECEPTION);
        }
        QuarterFigures figures = figures();
        assertThat(figures.stock().comers()).isEqualTo(2);
        assertThat(figures.flowing().comers()).isEqualTo(1);
        assertThat(figures.flowing().goers()).isEqualTo(1);
        assertThat(figures.flowing().ever()).isEqualTo(1);
        assertThat(figures.stock().inflow()).containsEntry(Inflow.FROM_REGULAR, 2L);
        assertThat(figures.flowing().inflow()).containsEntry(Inflow.FROM_REGULAR, 1L);
        assertThat(figures.flowing().outflow().get(Outflow.TO_ANOTHER)).isZero();
    }

    private QuarterFigures figures() {
        return store.get(Quarters.class)
                .figures(
                        Quarter.of(parse("2024-03-31")),
                        Set.of(LocationKind.EMERGENCY),
                        PointInTime.asKnownNow(parse("2024-03-31")));
    }
}
