package nl.relocationtracker.projections.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a table, and what of a row stands in each.
 *
 * @param key the columns that say what a row is about
 * @param others all other columns
 * @param all first those of the key, then the others
 */
public record Columns<R>(String table, List<Column<R>> key, List<Column<R>> others, List<Column<R>> all) {

    /** @param value of a row; null for none */
    public record Column<R>(String name, ColumnType type, Function<R, ?> value) {

        private <S> Column<S> in(Function<S, R> row) {
            return new Column<>(name, type, whole -> value.apply(row.apply(whole)));
        }
    }

    private Columns(String table, List<Column<R>> key, List<Column<R>> others) {
        this(
                table,
                List.copyOf(key),
                List.copyOf(others),
                Stream.concat(key.stream(), others.stream()).toList());
    }

    public static <R> Columns<R> of(String table) {
        return new Columns<>(table, List.of(), List.of());
    }

    public Columns<R> key(String name, ColumnType type, Function<R, ?> value) {
        return new Columns<>(table, plus(key, new Column<>(name, type, value)), others);
    }

    public Columns<R> and(String name, ColumnType type, Function<R, ?> value) {
        return new Columns<>(table, key, plus(others, new Column<>(name, type, value)));
    }

    /** The same columns of what has such a row in it. */
    public <S> Columns<S> in(Function<S, R> row) {
        return new Columns<>(
                table,
                key.stream().map(column -> column.in(row)).toList(),
                others.stream().map(column -> column.in(row)).toList());
    }

    /** The key, and nothing else yet. */
    public Columns<R> keyAlone() {
        return new Columns<>(table, key, List.of());
    }

    private static <R> List<Column<R>> plus(List<Column<R>> some, Column<R> another) {
        List<Column<R>> more = new ArrayList<>(some);
        more.add(another);
        return more;
    }

    /** Each column in a form, in which %1$s is its name and %2$s its type. */
    static <R> String each(List<Column<R>> some, String form, String between) {
        return some.stream()
                .map(column -> form.formatted(column.name(), column.type().sql()))
                .collect(Collectors.joining(between));
    }
}
