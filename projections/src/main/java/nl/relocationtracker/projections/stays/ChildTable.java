package nl.relocationtracker.projections.stays;

import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.LONG_NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.MOMENT;
import static nl.relocationtracker.projections.rows.ColumnType.YES_OR_NO;

import java.util.List;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.rows.Rows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes where each child is now, and at which version its record stands. */
public final class ChildTable {

    private static final Columns<ChildChange> COLUMNS = Columns.<ChildChange>of("child")
            .key("id", ID, change -> change.after().id().value())
            .and("version", LONG_NUMBER, change -> change.after().version())
            .and(
                    "location_id",
                    ID,
                    change -> change.after()
                            .timeline()
                            .running()
                            .map(stay -> stay.location().value())
                            .orElse(null))
            .and("in_transit", YES_OR_NO, change -> change.after().timeline().isInTransit())
            .and("recorded_at", MOMENT, ChildChange::recordedAt);

    private final JdbcTemplate jdbc;

    public ChildTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void write(List<ChildChange> changes) {
        Rows.put(jdbc, COLUMNS, changes);
    }

    /** @param last what was recorded last of each child of whom nothing is there */
    public void addTo(CopiedRows rows, List<ChildChange> last) {
        rows.add(COLUMNS, last);
    }

    /** @param changes of children of whom nothing was recorded before */
    public void add(List<ChildChange> changes) {
        Rows.insert(jdbc, COLUMNS, changes);
    }
}
