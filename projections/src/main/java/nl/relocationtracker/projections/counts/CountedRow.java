package nl.relocationtracker.projections.counts;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.Counted;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.projections.live.Kept;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.trip.RoundTrip;

/** A relocation of a child that counts under a policy, with the days between which the child is flagged by it. */
record CountedRow(
        String policy,
        ChildId child,
        int nth,
        UUID relocation,
        LocalDate movedOn,
        LocalDate since,
        LocalDate until,
        LocalDate flaggedSince,
        LocalDate flaggedUntil) {

    private static final Columns<CountedRow> COLUMNS = Columns.<CountedRow>of("counted_relocation")
            .key("policy", TEXT, CountedRow::policy)
            .key("child_id", ID, row -> row.child().value())
            .key("nth", NUMBER, CountedRow::nth)
            .and("relocation_id", ID, CountedRow::relocation)
            .and("moved_on", DAY, CountedRow::movedOn)
            .and("since", DAY, CountedRow::since)
            .and("counts_until", DAY, CountedRow::until)
            .and("flagged_since", DAY, CountedRow::flaggedSince)
            .and("flagged_until", DAY, CountedRow::flaggedUntil);

    private static final String KEPT = """
            select policy, child_id, nth, relocation_id, moved_on, since, counts_until, flagged_since, flagged_until,
                   recorded_from
            from counted_relocation
            where policy = any (?) and child_id = any (?) and recorded_to = 'infinity' order by child_id, policy, nth
            """;

    /** Of what tells rows apart: a rebuild asks for it hundreds of thousands of times. */
    @Override
    public int hashCode() {
        return 31 * (31 * child.hashCode() + policy.hashCode()) + nth;
    }

    record Key(String policy, ChildId child) {}

    Key key() {
        return new Key(policy, child);
    }

    static List<CountedRow> of(ChildId child, Tally tally) {
        List<CountedRow> rows = new ArrayList<>();
        for (Tally.Step step : tally.steps()) {
            Counted counted = step.counted();
            rows.add(new CountedRow(
                    tally.policy().name(),
                    child,
                    rows.size() + 1,
                    counted.id(),
                    counted.movedOn(),
                    counted.since(),
                    counted.until(),
                    step.flaggedSince(),
                    step.flaggedUntil()));
        }
        return rows;
    }

    /** Asks what is in the table of these children under these policies; the answer is empty until it is there. */
    static Map<Key, List<Kept<CountedRow>>> kept(RoundTrip trip, List<ChildFile> files, List<CountingPolicy> some) {
        Map<Key, List<Kept<CountedRow>>> found = new HashMap<>();
        if (!some.isEmpty() && !files.isEmpty())
            trip.ask(
                    KEPT,
                    row -> {
                        Kept<CountedRow> kept = new Kept<>(
                                row(row),
                                row.getObject(10, OffsetDateTime.class).toInstant());
                        found.computeIfAbsent(kept.row().key(), first -> new ArrayList<>())
                                .add(kept);
                    },
                    some.stream().map(CountingPolicy::name).toArray(String[]::new),
                    files.stream().map(file -> file.id().value()).toArray(UUID[]::new));
        return found;
    }

    private static CountedRow row(ResultSet row) throws SQLException {
        return new CountedRow(
                row.getString(1),
                new ChildId(row.getObject(2, UUID.class)),
                row.getInt(3),
                row.getObject(4, UUID.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }

    static VersionedTable<CountedRow> table() {
        return new VersionedTable<>(CountedRow::nth, COLUMNS);
    }
}
