package nl.relocationtracker.projections.rows;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;

/** What stands in a column, and how it is written. */
public enum ColumnType {
    ID("uuid", Types.OTHER),
    /** A {@link LocalDate}, of which MIN and MAX are written as -infinity and infinity. */
    DAY("date", Types.DATE),
    /** An {@link Instant}, of which MAX is written as infinity. */
    MOMENT("timestamptz", Types.TIMESTAMP_WITH_TIMEZONE),
    /** A string, or a constant by its name. */
    TEXT("text", Types.VARCHAR),
    TEXTS("text[]", Types.ARRAY),
    JSON("json", Types.OTHER),
    NUMBER("integer", Types.INTEGER),
    LONG_NUMBER("bigint", Types.BIGINT),
    YES_OR_NO("boolean", Types.BOOLEAN);

    private final String sql;
    private final int jdbc;

    ColumnType(String sql, int jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    String sql() {
        return sql;
    }

    void set(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) statement.setNull(index, jdbc);
        else if (this == TEXTS)
            statement.setArray(
                    index, statement.getConnection().createArrayOf("text", ((Collection<?>) value).toArray()));
        else if (value instanceof Enum<?> constant) statement.setString(index, constant.name());
        else if (value == Instant.MAX) statement.setObject(index, "infinity", Types.OTHER);
        else if (value instanceof Instant moment) statement.setObject(index, moment.atOffset(ZoneOffset.UTC), jdbc);
        else statement.setObject(index, value, jdbc);
    }

    /** As the database reads it; null is null. */
    static String text(Object value) {
        if (value == null) return null;
        if (value == Instant.MAX || value.equals(LocalDate.MAX)) return "infinity";
        if (value.equals(LocalDate.MIN)) return "-infinity";
        if (value instanceof Enum<?> constant) return constant.name();
        if (value instanceof Collection<?> texts)
            return texts.stream()
                    .map(text -> "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                    .collect(Collectors.joining(",", "{", "}"));
        return value.toString();
    }
}
