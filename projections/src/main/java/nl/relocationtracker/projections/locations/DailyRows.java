package nl.relocationtracker.projections.locations;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;

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
import nl.relocationtracker.projections.rows.Columns;

/**
 * A table of what held from which day up to which: a row for each span in which something held.
 *
 * @param columns with what the span is of, a location or a period, as their key
 * @param rows of a location
 */
record DailyRows<T>(Columns<Row<T>> columns, Function<LocationPeriods, Stream<Row<T>>> rows) {

    static final DailyRows<Description> DESCRIPTIONS = new DailyRows<>(
            DailyRows.<Description>daily("location_description", "location_id")
                    .and("kind", TEXT, row -> row.value().kind())
                    .and("name", TEXT, row -> row.value().name())
                    .and("municipality", TEXT, row -> row.value().municipality())
                    .and("site_id", ID, row -> row.value().site().value())
                    .and(
                            "successor_id",
                            ID,
                            row -> row.value().successor() == null
                                    ? null
                                    : row.value().successor().value()),
            location -> location.isKnown()
                    ? spans(
                            location.id().value(),
                            location.id(),
                            location.descriptions().whole())
                    : Stream.empty());

    static final DailyRows<Integer> CAPACITIES = new DailyRows<>(
            DailyRows.<Integer>ofPeriod("capacity").and("places", NUMBER, Row::value),
            location -> ofPeriods(location, Period::capacities));

    static final DailyRows<Announced> ANNOUNCEMENTS = new DailyRows<>(
            DailyRows.<Announced>ofPeriod("announced_closure")
                    .and("announced_on", DAY, row -> row.value().announcedOn())
                    .and("closes_on", DAY, row -> row.value().closesOn())
                    .and("cause", TEXT, row -> row.value().cause()),
            location -> ofPeriods(location, Period::announcements));

    /** @param owner the location or period */
    record Row<T>(UUID owner, LocationId location, Span<T> span) {

        record Key(UUID owner, Object from) {}

        Key key() {
            return new Key(owner, span.from());
        }

        T value() {
            return span.value();
        }
    }

    private static <T> Columns<Row<T>> daily(String table, String owner) {
        return Columns.<Row<T>>of(table)
                .key(owner, ID, Row::owner)
                .key("from_day", DAY, row -> row.span().from())
                .and("to_day", DAY, row -> row.span().to());
    }

    private static <T> Columns<Row<T>> ofPeriod(String table) {
        return DailyRows.<T>daily(table, "period_id")
                .and("location_id", ID, row -> row.location().value());
    }

    VersionedTable<Row<T>> noted(List<LocationChange> changes) {
        VersionedTable<Row<T>> versions = new VersionedTable<>(Row::key, columns);
        changes.forEach(change -> versions.change(
                rows.apply(change.before()).toList(), rows.apply(change.after()).toList(), change.recordedAt()));
        return versions;
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
