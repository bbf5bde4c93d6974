package nl.relocationtracker.projections.locations;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.Description;
import nl.relocationtracker.core.location.History;
import nl.relocationtracker.core.location.History.Span;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.projections.live.LocationChange;
import nl.relocationtracker.projections.live.VersionedTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of what held from which day up to which: a row for each span in which something held.
 *
 * @param owner the column that says of what; a location or a period
 * @param columns of the value, after those of all such tables
 * @param rows of a location
 */
record DailyRows<T>(
        String table,
        String owner,
        List<String> columns,
        Function<LocationPeriods, Stream<Row<T>>> rows,
        Setting<T> setting) {

    static final DailyRows<Description> DESCRIPTIONS = new DailyRows<>(
            "location_description",
            "location_id",
            List.of("kind", "name", "municipality", "site_id", "successor_id"),
            location -> location.isKnown()
                    ? spans(
                            location.id().value(),
                            location.id(),
                            location.descriptions().whole())
                    : Stream.empty(),
            (statement, first, what) -> {
                statement.setString(first, what.kind().name());
                statement.setString(first + 1, what.name());
                statement.setString(first + 2, what.municipality());
                statement.setObject(first + 3, what.site().value());
                statement.setObject(
                        first + 4,
                        what.successor() == null ? null : what.successor().value(),
                        Types.OTHER);
            });

    static final DailyRows<Integer> CAPACITIES = new DailyRows<>(
            "capacity",
            "period_id",
            List.of("location_id", "places"),
            location -> ofPeriods(location, Period::capacities),
            (statement, first, places) -> statement.setInt(first, places));

    static final DailyRows<Announced> ANNOUNCEMENTS = new DailyRows<>(
            "announced_closure",
            "period_id",
            List.of("location_id", "announced_on", "closes_on", "cause"),
            location -> ofPeriods(location, Period::announcements),
            (statement, first, announced) -> {
                statement.setObject(first, announced.announcedOn());
                statement.setObject(first + 1, announced.closesOn());
                statement.setString(first + 2, announced.cause().name());
            });

    private static final int FIRST_COLUMN = 5;

    /** @param owner the location or period */
    record Row<T>(UUID owner, LocationId location, Span<T> span) {

        record Key(UUID owner, Object from) {}

        Key key() {
            return new Key(owner, span.from());
        }
    }

    /** Sets the value's own columns from a parameter on. */
    @FunctionalInterface
    interface Setting<T> {
        void set(PreparedStatement statement, int first, T value) throws SQLException;
    }

    void write(List<LocationChange> changes, JdbcTemplate jdbc) {
        VersionedTable<Row<T>> versions = new VersionedTable<>(
                Row::key,
                "update %s set recorded_to = ? where %s = ? and from_day = ? and recorded_to = 'infinity'"
                        .formatted(table, owner),
                (statement, row) -> {
                    statement.setObject(2, row.owner());
                    statement.setObject(3, row.span().from());
                },
                "insert into %s (recorded_from, %s, from_day, to_day, %s) values (?, ?, ?, ?%s)"
                        .formatted(table, owner, String.join(", ", columns), ", ?".repeat(columns.size())),
                this::set);
        changes.forEach(change -> versions.change(
                rows.apply(change.before()).toList(), rows.apply(change.after()).toList(), change.recordedAt()));
        versions.write(jdbc);
    }

    private void set(PreparedStatement statement, Row<T> row) throws SQLException {
        statement.setObject(2, row.owner());
        // The driver writes LocalDate.MIN and MAX as -infinity and infinity.
        statement.setObject(3, row.span().from());
        statement.setObject(4, row.span().to());
        int first = FIRST_COLUMN;
        if (columns.get(0).equals("location_id"))
            statement.setObject(first++, row.location().value());
        setting.set(statement, first, row.span().value());
    }

    private static <T> Stream<Row<T>> ofPeriods(LocationPeriods location, Function<Period, History<T>> history) {
        return location.periods().stream()
                .flatMap(period -> spans(period.id().value(), location.id(), history.apply(period)));
    }

    private static <T> Stream<Row<T>> spans(UUID owner, LocationId location, History<T> history) {
        return history.spans().stream()
                .filter(span -> span.value() != null)
                .map(span -> new Row<>(owner, location, span));
    }
}
