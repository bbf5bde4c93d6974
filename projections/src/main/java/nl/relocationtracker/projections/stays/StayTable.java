package nl.relocationtracker.projections.stays;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;
import static nl.relocationtracker.projections.rows.ColumnType.YES_OR_NO;

import java.util.List;
import java.util.function.Function;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.timeline.InferredEnd;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Stay.Placement;
import nl.relocationtracker.core.timeline.Stay.Transit;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes stays. */
public final class StayTable {

    private static final Columns<StayRow> COLUMNS = Columns.<StayRow>of("stay")
            .key("child_id", ID, row -> row.child().value())
            .key("stay_id", ID, row -> row.stay().id().value())
            .and("ordinal", NUMBER, StayRow::ordinal)
            .and("location_id", ID, row -> row.stay().location().value())
            .and("arrived_on", DAY, row -> row.stay().arrivedOn())
            .and("left_on", DAY, StayRow::leftOn)
            .and("elsewhere_until", DAY, StayRow::elsewhereUntil)
            .and("spell", NUMBER, row -> row.stay().spell())
            .and("moved_from", ID, of(StayRow::movedFrom, LocationId::value))
            .and("reason", TEXT, of(StayRow::move, Move::reason))
            .and("decided_by", TEXT, of(StayRow::move, Move::decidedBy))
            .and("decided_by_inferred", YES_OR_NO, of(StayRow::move, Move::decidedByInferred))
            .and("ended_period", ID, of(of(StayRow::move, Move::endedPeriod), PeriodId::value))
            .and("end_inferred", YES_OR_NO, row -> row.stay().inferredEnd() != null)
            .and("stated_left_on", DAY, of(row -> row.stay().inferredEnd(), InferredEnd::stated))
            .and("transit_to", ID, of(of(StayRow::transit, Transit::destination), LocationId::value))
            .and("transit_until", DAY, StayRow::transitUntil)
            .and("departed_on", DAY, of(StayRow::departure, Departure::on))
            .and("next_arrived_on", DAY, StayRow::nextArrivedOn)
            .and("destination", TEXT, of(StayRow::departure, Departure::destination))
            .and("last_seen_on", DAY, of(StayRow::departure, Departure::lastSeenOn))
            .and("reported_to", TEXT, of(StayRow::departure, Departure::reportedTo))
            .and("unaccompanied", YES_OR_NO, StayRow::unaccompanied)
            .and("source_code", TEXT, of(StayRow::move, Move::sourceCode))
            .and("origin", TEXT, of(row -> row.stay().placement(), Placement::origin));

    private final JdbcTemplate jdbc;

    public StayTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void write(List<ChildChange> changes) {
        noted(changes).write(jdbc);
    }

    /** Everything that was recorded of children of whom nothing is there. */
    public void addTo(CopiedRows rows, List<ChildChange> past) {
        noted(past).addTo(rows);
    }

    private static VersionedTable<StayRow> noted(List<ChildChange> changes) {
        VersionedTable<StayRow> table = new VersionedTable<>(row -> row.stay().id(), COLUMNS);
        table.change(changes, StayRow::of);
        return table;
    }

    /** Nothing of nothing. */
    private static <A, B> Function<StayRow, B> of(Function<StayRow, A> part, Function<A, B> value) {
        return row -> {
            A some = part.apply(row);
            return some == null ? null : value.apply(some);
        };
    }
}
