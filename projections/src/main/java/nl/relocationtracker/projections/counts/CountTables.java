package nl.relocationtracker.projections.counts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.Moments;
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

    /** Answers who came to be flagged today. */
    public List<Crossing> write(List<ChildChange> changes) {
        List<ChildFile> files = changes.stream().map(ChildChange::after).toList();
        PlacesAt places = PlacesAt.of(isAnyAsking(policies) ? files : List.of(), events);
        return write(changes, policies, change -> places.around(change.after(), null));
    }

    /**
     * Counts under some policies.
     *
     * @param changes at most one of each child
     * @param around the locations of a child, as known at the moment of the change
     */
    public List<Crossing> write(
            List<ChildChange> changes, List<CountingPolicy> some, Function<ChildChange, Places> around) {
        // Under a policy that asks about places what they were may be known otherwise by now: the table says what was
        // given.
        Map<Row.Key, List<Kept>> kept = kept(
                changes.stream().map(ChildChange::after).toList(),
                some.stream().filter(CountingPolicy::asksPlaces).toList());
        VersionedTable<Row> table = table();
        List<Count> counts = new ArrayList<>();
        List<Crossing> crossings = new ArrayList<>();
        LocalDate day = today.get();
        for (ChildChange change : changes)
            for (CountingPolicy policy : some) {
                ChildId child = change.after().id();
                Tally after = tally(
                        change.after(),
                        policy.asksPlaces() ? around.apply(change) : Places.UNKNOWN,
                        change.birth(),
                        policy);
                List<Row> were = policy.asksPlaces()
                        ? kept.getOrDefault(new Row.Key(policy.name(), child), List.of()).stream()
                                .map(Kept::row)
                                .toList()
                        : rows(child, tally(change.before(), Places.UNKNOWN, change.birthBefore(), policy));
                List<Row> are = rows(child, after);
                table.change(were, are, change.recordedAt());
                if (were.equals(are)) continue;
                counts.add(new Count(child, after));
                if (policy.threshold() != null && !isFlagged(were, policy, day) && isFlagged(are, policy, day))
                    crossings.add(crossing(after, change, day));
            }
        table.write(jdbc);
        writeAll(counts);
        return crossings;
    }

    private static boolean isFlagged(List<Row> rows, CountingPolicy policy, LocalDate day) {
        return rows.stream()
                        .filter(row -> !row.since().isAfter(day) && row.until().isAfter(day))
                        .count()
                >= policy.threshold();
    }

    private static Crossing crossing(Tally tally, ChildChange change, LocalDate day) {
        RelocationCount count = tally.on(day);
        Counted last = count.counted().get(count.count() - 1);
        return new Crossing(
                change.after().id(),
                tally.policy(),
                last.id(),
                count.flaggedSince().orElseThrow(),
                change.recordedAt());
    }

    /**
     * A child to be counted again.
     *
     * @param queuedAt when it was recorded that the count may be another
     * @param imported whether an import brought what was recorded last of the child
     */
    public record Recount(ChildFile file, Optional<Birth> birth, Instant queuedAt, boolean imported) {}

    /** Makes the rows of these children what they are counted to be, whatever they were. */
    public void recount(List<Recount> recounts) {
        List<ChildFile> files = recounts.stream().map(Recount::file).toList();
        PlacesAt places = PlacesAt.of(isAnyAsking(policies) ? files : List.of(), events);
        Map<Row.Key, List<Kept>> kept = kept(files, policies);
        VersionedTable<Row> table = table();
        List<Count> counts = new ArrayList<>();
        for (Recount recount : recounts)
            for (CountingPolicy policy : policies) {
                ChildId child = recount.file().id();
                List<Kept> were = kept.getOrDefault(new Row.Key(policy.name(), child), List.of());
                Tally tally = tally(recount.file(), places.around(recount.file(), null), recount.birth(), policy);
                Instant latest = were.stream()
                        .map(Kept::recordedFrom)
                        .max(Instant::compareTo)
                        .orElse(null);
                table.change(
                        were.stream().map(Kept::row).toList(),
                        rows(child, tally),
                        Moments.after(latest, recount.queuedAt()));
                counts.add(new Count(child, tally));
            }
        table.write(jdbc);
        writeAll(counts);
    }

    private record Kept(Row row, Instant recordedFrom) {}

    /** What is in the table under these policies. */
    private Map<Row.Key, List<Kept>> kept(List<ChildFile> files, List<CountingPolicy> some) {
        if (some.isEmpty()) return Map.of();
        List<Kept> rows = jdbc.query(
                """
                select policy, child_id, nth, relocation_id, moved_on, since, counts_until, flagged_since, flagged_until,
                       recorded_from
                from counted_relocation
                where policy = any (?) and child_id = any (?) and recorded_to = 'infinity' order by child_id, policy, nth
                """,
                (row, n) -> new Kept(
                        new Row(
                                row.getString(1),
                                new ChildId(row.getObject(2, UUID.class)),
                                row.getInt(3),
                                row.getObject(4, UUID.class),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class),
                                row.getObject(8, LocalDate.class),
                                row.getObject(9, LocalDate.class)),
                        row.getObject(10, OffsetDateTime.class).toInstant()),
                some.stream().map(CountingPolicy::name).toArray(String[]::new),
                files.stream().map(file -> file.id().value()).toArray(UUID[]::new));
        return rows.stream().collect(Collectors.groupingBy(each -> each.row().key()));
    }

    private static VersionedTable<Row> table() {
        return new VersionedTable<>(Row::nth, END, CountTables::setKey, INSERT, CountTables::setRow);
    }

    private static boolean isAnyAsking(List<CountingPolicy> policies) {
        return policies.stream().anyMatch(CountingPolicy::asksPlaces);
    }

    private void writeAll(List<Count> counts) {
        writeNone(counts.stream().filter(row -> row.tally().steps().isEmpty()).toList());
        writeSome(counts.stream().filter(row -> !row.tally().steps().isEmpty()).toList());
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

    private static Tally tally(ChildFile file, Places places, Optional<Birth> birth, CountingPolicy policy) {
        return Tally.of(file.timeline(), places, birth, policy);
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
