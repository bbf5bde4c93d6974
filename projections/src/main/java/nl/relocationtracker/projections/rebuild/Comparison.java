package nl.relocationtracker.projections.rebuild;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.projections.generation.LiveGeneration;
import nl.relocationtracker.projections.generation.Shapes;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the live tables with what the events say, column by column, as far as both have them. {@link Part} says what need
 * not be the same.
 */
final class Comparison {

    private static final int FETCHED = 1000;

    private final JdbcTemplate jdbc;
    private final LiveGeneration live;
    private final String folded;
    private final List<Part> parts;

    /**
     * @param jdbc in the snapshot in which the tables of the folded schema were filled
     * @param asking the policies that ask about places
     */
    Comparison(JdbcTemplate jdbc, LiveGeneration live, String folded, List<String> asking, LocalDate today) {
        // Of a table that is wholly otherwise not everything is kept in memory.
        jdbc.setFetchSize(FETCHED);
        this.jdbc = jdbc;
        this.live = live;
        this.folded = folded;
        this.parts = Part.all(live.schema(), asking, today);
    }

    /**
     * Names every difference.
     *
     * @param most of how many rows of each part of a table at most
     */
    void name(int most, Consumer<Difference> named) {
        // Each table is joined whole with its other: in memory, and not for so long that compiling the question pays.
        jdbc.execute("set local work_mem = '64MB'");
        jdbc.execute("set local jit = off");
        Set<String> made = made();
        for (Part part : parts)
            if (made.contains(part.model()) || part.table().equals("erasure")) name(part, most, named);
    }

    /** Backups leave out what can be made again, and a start makes it: where that has not happened, there is nothing yet. */
    private Set<String> made() {
        Set<String> made = new HashSet<>(live.shapes().models().keySet());
        if (isNot(
                "select exists (select from %1$s.live_policy) and not exists (select from %1$s.live_policy where not made)"))
            made.remove("counts");
        if (isNot("select exists (select from %s.finding_making where made)")) made.remove("findings");
        if (isNot("select exists (select from %s.person)")) made.remove("persons");
        return made;
    }

    private boolean isNot(String question) {
        return !Boolean.TRUE.equals(jdbc.queryForObject(question.formatted(live.schema()), Boolean.class));
    }

    /** Where the version of a read model was raised, other rows are what is wanted. */
    private boolean stops(Part part) {
        Shapes.Shape was = live.shapes().models().get(part.model());
        return was != null
                && was.version() == Shapes.OURS.models().get(part.model()).version();
    }

    private void name(Part part, int most, Consumer<Difference> named) {
        Map<String, String> liveColumns = columns("'" + live.schema() + "'", part.table());
        Map<String, String> ourColumns = columns(
                folded.equals("pg_temp")
                        ? "(select nspname from pg_namespace where oid = pg_my_temp_schema())"
                        : "'" + folded + "'",
                part.table());
        List<String> key = key(part);
        if (!ourColumns.keySet().containsAll(key) || key.isEmpty()) return;
        List<String> others = liveColumns.keySet().stream()
                .filter(column -> liveColumns.get(column).equals(ourColumns.get(column)))
                .filter(column -> !key.contains(column))
                .filter(column -> part.sinceWhen() || !column.startsWith("recorded_"))
                .sorted()
                .toList();
        boolean stops = stops(part);
        List<String> compared =
                others.stream().map(column -> comparable(column, liveColumns)).toList();
        if (isSame(part, Stream.concat(key.stream(), compared.stream()).toList())) return;
        jdbc.query(sql(part, key, others, compared, most), row -> {
            read(part, stops, others, row).forEach(named);
        });
    }

    /**
     * Whether either side has the same rows, told from how many they are and what their hashes sum up to. Only where it has not
     * are they held against each other one by one, which takes four times as long.
     */
    private boolean isSame(Part part, List<String> columns) {
        String summed = "(select row(count(*), sum(hash_record_extended(row(%s), 0))) from %%s.%s where %s)"
                .formatted(String.join(", ", columns), part.table(), part.condition());
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select " + summed.formatted(live.schema()) + " = " + summed.formatted(folded), Boolean.class));
    }

    /** JSON can't be told to be equal but as text. */
    private static String comparable(String column, Map<String, String> types) {
        return types.get(column).equals("json") ? column + "::text" : column;
    }

    private String sql(Part part, List<String> key, List<String> others, List<String> compared, int most) {
        return """
                select concat_ws(', ', %s), %s, %s, l.%s is null, f.%s is null, array[%s]::text[], array[%s]::text[]
                from (select * from %s.%s where %s) l full join (select * from %s.%s where %s) f on %s
                where l.%s is null or f.%s is null or row(%s) is distinct from row(%s) limit %d
                """.formatted(
                key.stream()
                        .filter(column -> !part.hides(column) || column.equals("child_id"))
                        .map(column -> "'%1$s ' || coalesce(l.%1$s, f.%1$s)".formatted(column))
                        .collect(Collectors.joining(", ")),
                identity(part, true),
                identity(part, false),
                key.get(0),
                key.get(0),
                texts("l", others),
                texts("f", others),
                live.schema(),
                part.table(),
                part.condition(),
                folded,
                part.table(),
                part.condition(),
                key.stream().map(column -> "l.%1$s = f.%1$s".formatted(column)).collect(Collectors.joining(" and ")),
                key.get(0),
                key.get(0),
                of("l", compared),
                of("f", compared),
                most);
    }

    private static String of(String side, List<String> columns) {
        return columns.isEmpty()
                ? "null"
                : columns.stream().map(column -> side + "." + column).collect(Collectors.joining(", "));
    }

    private static String texts(String side, List<String> columns) {
        return columns.stream()
                .map(column -> side + "." + column + "::text")
                .collect(Collectors.joining(", ", columns.isEmpty() ? "null::text" : "", ""));
    }

    private static String identity(Part part, boolean child) {
        String column = part.model().equals("locations")
                ? child ? null : part.table().equals("location") ? "id" : "location_id"
                : child ? part.table().equals("child") ? "id" : "child_id" : null;
        return column == null ? "null::uuid" : "coalesce(l.%1$s, f.%1$s)".formatted(column);
    }

    private static List<Difference> read(Part part, boolean stops, List<String> columns, ResultSet row)
            throws SQLException {
        UUID child = row.getObject(2, UUID.class);
        UUID location = row.getObject(3, UUID.class);
        if (row.getBoolean(4))
            return List.of(new Difference(
                    part.table(), null, Difference.Kind.MISSING, stops, child, location, row.getString(1), null, null));
        if (row.getBoolean(5))
            return List.of(new Difference(
                    part.table(),
                    null,
                    Difference.Kind.TOO_MUCH,
                    stops,
                    child,
                    location,
                    row.getString(1),
                    null,
                    null));
        String[] live = texts(row.getArray(6));
        String[] folded = texts(row.getArray(7));
        List<Difference> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (Objects.equals(live[i], folded[i])) continue;
            boolean hidden = part.hides(columns.get(i));
            all.add(new Difference(
                    part.table(),
                    columns.get(i),
                    Difference.Kind.OTHERWISE,
                    stops,
                    child,
                    location,
                    row.getString(1),
                    hidden ? null : live[i],
                    hidden ? null : folded[i]));
        }
        return all;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    /** Its columns with their types. */
    private Map<String, String> columns(String schema, String table) {
        Map<String, String> columns = new HashMap<>();
        jdbc.query(
                "select column_name, data_type from information_schema.columns where table_name = ? and table_schema = "
                        + schema,
                row -> {
                    columns.put(row.getString(1), row.getString(2));
                },
                table);
        return columns;
    }

    /** What says which row it is: the primary key of the live table. */
    private List<String> key(Part part) {
        List<String> key = jdbc.queryForList("""
                select a.attname from pg_index i
                join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                where i.indisprimary and n.nspname = ? and c.relname = ? order by array_position(i.indkey::int2[], a.attnum)
                """, String.class, live.schema(), part.table());
        return key.stream()
                .filter(column -> part.sinceWhen() || !column.equals("recorded_from"))
                .toList();
    }
}
