package nl.relocationtracker.api.replay.bundle;

import java.time.LocalDate;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import tools.jackson.databind.JsonNode;

/** A column of a table, in whatever form the table is written. */
interface Column {

    /** Of what sort its values are: the types of a Frictionless Table Schema, in small letters. */
    enum Kind {
        DATE,
        /** As in 2024-03. */
        YEARMONTH,
        /** As in 2024-03-01T00:00:00Z. */
        DATETIME,
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN
    }

    String column();

    Kind kind();

    /** As it stands in a row; empty where it has none. */
    default String text(JsonNode row) {
        return row.path(column()).asString("");
    }

    default boolean isIn(JsonNode row) {
        return !row.path(column()).isMissingNode() && !row.path(column()).isNull();
    }

    default Type parquet() {
        return switch (kind()) {
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column());
            case STRING, YEARMONTH, DATETIME ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column());
            case INTEGER -> new PrimitiveType(Type.Repetition.OPTIONAL, PrimitiveTypeName.INT64, column());
            case NUMBER -> new PrimitiveType(Type.Repetition.OPTIONAL, PrimitiveTypeName.DOUBLE, column());
            case BOOLEAN -> new PrimitiveType(Type.Repetition.OPTIONAL, PrimitiveTypeName.BOOLEAN, column());
        };
    }

    default void write(JsonNode row, RecordConsumer to) {
        JsonNode value = row.path(column());
        switch (kind()) {
            case DATE ->
                to.addInteger(
                        Math.toIntExact(LocalDate.parse(value.stringValue()).toEpochDay()));
            case STRING, YEARMONTH, DATETIME -> to.addBinary(Binary.fromString(value.stringValue()));
            case INTEGER -> to.addLong(value.longValue());
            case NUMBER -> to.addDouble(value.doubleValue());
            case BOOLEAN -> to.addBoolean(value.booleanValue());
        }
    }
}
