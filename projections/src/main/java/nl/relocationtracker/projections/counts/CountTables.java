package nl.relocationtracker.projections.counts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.Counted;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the count of each child as of now, and everything that counts, for counts of the past. */
public final class CountTables {

    private static final String END = """
            update counted_relocation set recorded_to = ?
            where policy = ? and child_id = ? and nth = ? and recorded_to = 'infinity'
            """;

    private static final String INSERT = """
            insert into counted_relocation (recorded_from, policy, child_id, nth, relocation_id, moved_on, since,
                                            counts_until, flagged_since, flagged_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COUNT = """
            insert into relocation_count (policy, child_id, count, flagged_since, flagged_until, last_move_on, changes_on)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (child_id, policy) do update
            set count = excluded.count, flagged_since = excluded.flagged_since, flagged_until = excluded.flagged_until,
                last_move_on = excluded.last_move_on, changes_on = excluded.changes_on
            """;

    private final JdbcTemplate jdbc;
    private final EventTable events;
    private final List<CountingPolicy> policies;
    private final Supplier<LocalDate> today;

    public CountTables(JdbcTemplate jdbc, LivePolicies policies, Supplier<LocalDate> today) {
        this.jdbc = jdbc;
        this.events = new EventTable(jdbc);
        this.policies = policies.all();
        this.today = today;
    }

    private record Row(
            String policy,
            ChildId child,
            int nth,
            UUID relocation,
            LocalDate movedOn,
            LocalDate since,
            LocalDate until,
            LocalDate flaggedSince,
            LocalDate flaggedUntil) {

        record Key(String policy, ChildId child) {}

        Key key() {
            return new Key(policy, child);
        }
    }

    private record Count(ChildId child, Tally tally) {}

    public void write(List<ChildChange> changes) {
        boolean asking = policies.stream().anyMatch(CountingPolicy::asksPlaces);
        PlacesAt places =
                PlacesAt.of(asking ? changes.stream().map(ChildChange::after).toList() : List.of(), events);
        write(changes, policies, change -> places.around(change.after(), null));
    }

    /**
     * Counts under some policies.
     *
     * @param changes at most one of each child
     * @param around the locations of a child, as known at the moment of the change
     */
    public void write(List<ChildChange> changes, List<CountingPolicy> some, Function<ChildChange, Places> around) {
        Map<Row.Key, List<Row>> kept = kept(changes, some);
        VersionedTable<Row> table =
                new VersionedTable<>(Row::nth, END, CountTables::setKey, INSERT, CountTables::setRow);
        List<Count> counts = new ArrayList<>();
        for (ChildChange change : changes)
            for (CountingPolicy policy : some) {
                ChildId child = change.after().id();
                Tally after = tally(
                        change.after(),
                        policy.asksPlaces() ? around.apply(change) : Places.UNKNOWN,
                        change.details(),
                        policy);
                List<Row> were = policy.asksPlaces()
                        ? kept.getOrDefault(new Row.Key(policy.name(), child), List.of())
                        : rows(child, tally(change.before(), Places.UNKNOWN, change.detailsBefore(), policy));
                List<Row> are = rows(child, after);
                table.change(were, are, change.recordedAt());
                if (!were.equals(are)) counts.add(new Count(child, after));
            }
        table.write(jdbc);
        writeNone(counts.stream().filter(row -> row.tally().steps().isEmpty()).toList());
        writeSome(counts.stream().filter(row -> !row.tally().steps().isEmpty()).toList());
    }

    /** What a policy that asks about places gave: the places may be known otherwise by now. */
    private Map<Row.Key, List<Row>> kept(List<ChildChange> changes, List<CountingPolicy> some) {
        String[] asking = some.stream()
                .filter(CountingPolicy::asksPlaces)
                .map(CountingPolicy::name)
                .toArray(String[]::new);
        if (asking.length == 0) return Map.of();
        List<Row> rows = jdbc.query(
                """
                select policy, child_id, nth, relocation_id, moved_on, since, counts_until, flagged_since, flagged_until
                from counted_relocation
                where policy = any (?) and child_id = any (?) and recorded_to = 'infinity' order by child_id, policy, nth
                """,
                (row, n) -> new Row(
                        row.getString(1),
                        new ChildId(row.getObject(2, UUID.class)),
                        row.getInt(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class)),
                asking,
                changes.stream().map(change -> change.after().id().value()).toArray(UUID[]::new));
        return rows.stream().collect(Collectors.groupingBy(Row::key));
    }

    private static void setKey(PreparedStatement statement, Row row) throws SQLException {
        statement.setString(2, row.policy());
        statement.setObject(3, row.child().value());
        statement.setInt(4, row.nth());
    }

    private static void setRow(PreparedStatement statement, Row row) throws SQLException {
        setKey(statement, row);
        statement.setObject(5, row.relocation());
        statement.setObject(6, row.movedOn());
        statement.setObject(7, row.since());
        statement.setObject(8, row.until());
        statement.setObject(9, row.flaggedSince(), Types.DATE);
        statement.setObject(10, row.flaggedUntil(), Types.DATE);
    }

    private void writeNone(List<Count> counts) {
        jdbc.batchUpdate(
                "delete from relocation_count where policy = ? and child_id = ?", counts, 1000, (statement, row) -> {
                    statement.setString(1, row.tally().policy().name());
                    statement.setObject(2, row.child().value());
                });
    }

    private void writeSome(List<Count> counts) {
        LocalDate day = today.get();
        jdbc.batchUpdate(COUNT, counts, 1000, (statement, row) -> {
            RelocationCount count = row.tally().on(day);
            statement.setString(1, count.policy().name());
            statement.setObject(2, row.child().value());
            statement.setInt(3, count.count());
            statement.setObject(4, count.flaggedSince().orElse(null), Types.DATE);
            statement.setObject(5, count.flaggedUntil().orElse(null), Types.DATE);
            statement.setObject(6, count.lastMove().map(LocalDate::toString).orElse("-infinity"), Types.OTHER);
            statement.setObject(7, row.tally().changesAfter(day).orElse(null), Types.DATE);
        });
    }

    private static Tally tally(
            ChildFile file, Places places, Optional<PersonalDetails> details, CountingPolicy policy) {
        return Tally.of(file.timeline(), places, details.flatMap(PersonalDetails::birth), policy);
    }

    private static List<Row> rows(ChildId child, Tally tally) {
        List<Row> rows = new ArrayList<>();
        for (Tally.Step step : tally.steps()) {
            Counted counted = step.counted();
            rows.add(new Row(
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
}
